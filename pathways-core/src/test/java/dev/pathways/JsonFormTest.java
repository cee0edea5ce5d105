package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.json.PathwayJson;
import dev.pathways.json.UnreadableException;
import dev.pathways.model.Event;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is kept as JSON comes back equal, today and by the next version of this library. */
class JsonFormTest {
    private static final int STORIES = 40;
    /** One event of each kind, as the first version that kept it wrote it. */
    private static final Path KEPT = Path.of("src/test/resources/dev/pathways/kept-events.jsonl");

    @Test
    void every_state_event_and_notice_of_a_story_comes_back_equal() {
        for (long seed = 0; seed < STORIES; seed++) {
            RandomRun run = new RandomRun(seed).play(RandomRun.Ticks.WHEN_DUE);
            List<JournalEntry> journal = run.journal();
            for (JournalEntry entry : journal) {
                assertThat(PathwayJson.event(PathwayJson.of(entry.event())))
                        .as("seed %s, entry %s", seed, entry.seq())
                        .isEqualTo(entry.event());
            }
            for (int length = 1; length <= journal.size(); length++) {
                InstanceState state = Evolver.replay(journal.subList(0, length));
                assertThat(PathwayJson.state(PathwayJson.of(state)))
                        .as("seed %s, version %s", seed, length)
                        .isEqualTo(state);
            }
            for (Notice notice : run.notifier.delivered()) {
                assertThat(PathwayJson.notice(PathwayJson.of(notice))).isEqualTo(notice);
            }
        }
    }

    @Test
    void replies_of_every_kind_come_back_equal() {
        Instant at = Instant.parse("2026-11-24T08:00:00.000001Z");
        for (Reply reply : List.<Reply>of(
                new Reply.Accepted(InstanceId.of("a/1"), 12),
                new Reply.Refused(Refusal.because(RefusalCode.LOOP_SPENT, "Expected another thing")),
                new Reply.Refused(new Refusal.AlreadyAcknowledged("see-patient", "dr-ito", at)))) {
            assertThat(PathwayJson.reply(PathwayJson.of(reply))).isEqualTo(reply);
        }
    }

    /** A component that is renamed or removed makes journals unreadable that hospitals have: this test says so first. */
    @Test
    void events_that_were_kept_once_are_read_for_ever() throws IOException {
        Set<String> kinds = RandomStoriesTest.kindsOfEvents();
        if (Boolean.getBoolean("pathways.write")) {
            addNewKinds(kinds);
        }
        List<String> kept = Files.readAllLines(KEPT);
        assertThat(kept).as("a new kind is added by -Dpathways.write=true").hasSameSizeAs(kinds);
        for (String line : kept) {
            Event event = PathwayJson.event(line.getBytes(StandardCharsets.UTF_8));
            assertThat(text(PathwayJson.of(event))).isEqualTo(line);
        }
    }

    /** One line for each kind that has none yet; the others stay as they are. */
    private static void addNewKinds(Set<String> kinds) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(KEPT)) {
            for (String line : Files.readAllLines(KEPT)) {
                lines.put(kind(PathwayJson.event(line.getBytes(StandardCharsets.UTF_8))), line);
            }
        }
        Event.NoticeGivenUp notRandom = new Event.NoticeGivenUp("a/1:2:0", "dr-ito", null);
        lines.putIfAbsent(kind(notRandom), text(PathwayJson.of(notRandom)));
        for (long seed = 0; !lines.keySet().containsAll(kinds); seed++) {
            for (JournalEntry entry :
                    new RandomRun(seed).play(RandomRun.Ticks.WHEN_DUE).journal()) {
                lines.putIfAbsent(kind(entry.event()), text(PathwayJson.of(entry.event())));
            }
        }
        Files.createDirectories(KEPT.getParent());
        Files.write(KEPT, lines.values());
    }

    private static String kind(Event event) {
        return event.getClass().getSimpleName();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Test
    void a_kind_a_component_or_a_value_that_this_version_does_not_know_is_refused() {
        unreadable("{'event':'Teleported','step':'a'}");
        unreadable("{'event':'StepSkipped','step':'a','visit':1,'planned':'2026-11-24T08:00:00Z','mood':'good'}");
        unreadable("{'event':'StepSkipped','step':'a','visit':1,'planned':'soon'}");
        unreadable("{'event':'StepSkipped','step':'a','visit':'1','planned':'2026-11-24T08:00:00Z'}");
        unreadable("{'event':'Declined','step':'a'} {}");
        unreadable("{'event':'java.lang.Object'}");
        unreadable("null");
        unreadable("");
    }

    private static void unreadable(String json) {
        assertThatThrownBy(() -> PathwayJson.event(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .as(json)
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void what_cannot_be_read_is_not_quoted() {
        String secret = "{\"event\":\"FactsRecorded\",\"facts\":{\"Mrs Smith\":{\"ward\":\"secret\"}}}";

        assertThatThrownBy(() -> PathwayJson.event(secret.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageNotContaining("Smith")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void a_journal_can_be_read_by_people() {
        Event event = new Event.Paused("give-antibiotics", "waiting-for-pharmacy", Instant.EPOCH, "none on the ward");

        assertThat(text(PathwayJson.of(event)))
                .isEqualTo("{\"event\":\"Paused\",\"step\":\"give-antibiotics\",\"pause\":\"waiting-for-pharmacy\","
                        + "\"until\":\"1970-01-01T00:00:00Z\",\"reason\":\"none on the ward\"}");
    }
}
