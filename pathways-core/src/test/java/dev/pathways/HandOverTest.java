package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.decision.Definitions;
import dev.pathways.decision.Planned;
import dev.pathways.model.Actor;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.HandOver;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.model.Work;
import dev.pathways.spi.PathwayStore;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.Scenario;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import dev.pathways.view.HandedOver;
import dev.pathways.view.HandoverSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clock rule 9: a whole shift's open work is handed over, item by item, as one operation that can be repeated. */
class HandOverTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Actor ITO = Actor.person("dr-ito");
    private static final CommandId EVENING = CommandId.of("evening-shift");

    private final VirtualClock clock = VirtualClock.at(START);
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final DutyRoster roster = new DutyRoster()
            .always("role ordering-clinician", "dr-ito", "dr-lee")
            .always("role charge-nurse", "n-okafor")
            .always("role attending", "dr-chen")
            .always("role nurse-manager", "m-diaz")
            .always("role house-supervisor", "s-moreno");
    private final SequentialIds ids = new SequentialIds();
    private final Pathways pathways = engine(store);

    private Pathways engine(PathwayStore on) {
        return Pathways.builder()
                .definition(Definitions.result())
                .store(on)
                .directory(roster)
                .notifier(notifier)
                .clock(clock)
                .ids(ids)
                .build();
    }

    private StepRef started(String unit) {
        return pathways.submit(new Command.Start(
                        "critical-result",
                        Subject.of("Encounter/1"),
                        Unit.of(unit),
                        Facts.none(),
                        Actor.host("lab-feed")))
                .orThrow()
                .step("call-back");
    }

    private StepRef acknowledged(String unit, String person) {
        StepRef step = started(unit);
        pathways.submit(new Command.Acknowledge(step, Actor.person(person))).orThrow();
        return step;
    }

    private List<StepRef> acknowledged(int many) {
        List<StepRef> steps = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            steps.add(acknowledged("4-west", "dr-ito"));
        }
        notifier.take();
        return steps;
    }

    private static HandOver toKim() {
        return HandOver.ofOwn(ITO, "dr-kim", QUARTER);
    }

    private static List<StepRef> steps(HandoverSheet sheet) {
        return sheet.lines().stream().map(HandoverSheet.Line::step).toList();
    }

    private long offers(StepRef step) {
        return pathways.journal(step.instance()).stream()
                .filter(entry -> entry.event() instanceof Event.Offered)
                .count();
    }

    private static RefusalCode code(Reply reply) {
        return ((Reply.Refused) reply).refusal().code();
    }

    @Test
    void everything_that_somebody_has_is_offered_item_by_item() {
        List<StepRef> steps = acknowledged(3);
        HandedOver handed = pathways.handOver(EVENING, toKim());

        assertThat(handed.isComplete()).isTrue();
        assertThat(handed.items()).extracting(HandedOver.Item::step).containsExactlyElementsOf(steps);
        assertThat(notifier.take())
                .allMatch(notice -> notice.to().equals("dr-kim") && notice.kind() == NoticeKind.OFFERED)
                .hasSize(3);
        assertThat(handed.before().lines()).allMatch(line -> line.offer() == null);
        assertThat(handed.after().lines())
                .allMatch(line -> line.offer() != null && line.offer().to().equals("dr-kim"))
                .allMatch(line -> line.owner().equals(Party.user("dr-ito")));
    }

    @Test
    void what_is_accepted_is_the_takers_and_what_is_not_stays() {
        List<StepRef> steps = acknowledged(2);
        pathways.handOver(EVENING, toKim());
        pathways.submit(new Command.AcceptOffer(steps.get(0), Actor.person("dr-kim")))
                .orThrow();
        clock.advance(QUARTER);
        pathways.tick();

        assertThat(steps(pathways.handoverSheet(Work.of("dr-ito")))).containsExactly(steps.get(1));
        assertThat(steps(pathways.handoverSheet(Work.of("dr-kim")))).containsExactly(steps.get(0));
    }

    @Test
    void what_nobody_has_is_on_the_sheet_but_is_not_offered() {
        StepRef open = started("4-west");
        StepRef others = acknowledged("4-west", "dr-lee");
        StepRef own = acknowledged("4-west", "dr-ito");
        HandedOver handed = pathways.handOver(EVENING, toKim());

        assertThat(steps(handed.before())).containsExactlyInAnyOrder(open, own).doesNotContain(others);
        assertThat(handed.items()).extracting(HandedOver.Item::step).containsExactly(own);
        assertThat(offers(open)).isZero();
    }

    @ParameterizedTest
    @EnumSource(FailingStore.Dies.class)
    void an_operation_that_was_interrupted_goes_on_where_it_stopped(FailingStore.Dies dies) {
        for (int commits = 0; commits < 4; commits++) {
            List<StepRef> steps = acknowledged(4);
            CommandId operation = CommandId.of("shift-" + commits);
            Pathways dying = engine(FailingStore.of(store, dies, commits));
            assertThatThrownBy(() -> dying.handOver(operation, toKim())).isInstanceOf(IllegalStateException.class);
            long offered = steps.stream().filter(step -> offers(step) > 0).count();
            assertThat(offered).isEqualTo(dies == FailingStore.Dies.BEFORE ? commits : commits + 1);

            clock.advance(Duration.ofMinutes(1));
            HandedOver again = pathways.handOver(operation, toKim());

            assertThat(again.isComplete()).isTrue();
            assertThat(again.items()).extracting(HandedOver.Item::step).containsAll(steps);
            assertThat(steps).allMatch(step -> offers(step) == 1);
            steps.forEach(
                    step -> pathways.submit(new Command.Complete(step, ITO)).orThrow());
        }
    }

    @Test
    void repeating_it_offers_nothing_twice_not_even_what_has_come_back() {
        List<StepRef> steps = acknowledged(2);
        HandedOver first = pathways.handOver(EVENING, toKim());
        pathways.submit(new Command.RefuseOffer(steps.get(0), Actor.person("dr-kim"), "no time"))
                .orThrow();
        notifier.take();
        HandedOver second = pathways.handOver(EVENING, toKim());

        assertThat(second.items()).isEqualTo(first.items());
        assertThat(notifier.take()).isEmpty();
        assertThat(steps).allMatch(step -> offers(step) == 1);
    }

    @Test
    void an_id_that_was_used_for_something_else_hands_over_nothing() {
        List<StepRef> steps = acknowledged(2);
        pathways.handOver(EVENING, toKim());
        StepRef later = acknowledged("4-west", "dr-ito");
        HandedOver other = pathways.handOver(EVENING, HandOver.ofOwn(ITO, "dr-abe", QUARTER));

        assertThat(other.items()).hasSize(3).allMatch(item -> code(item.reply()) == RefusalCode.COMMAND_ID_REUSED);
        assertThat(offers(later)).isZero();
        assertThat(code(pathways.submit(EVENING, new Command.Complete(steps.get(0), ITO))))
                .isEqualTo(RefusalCode.COMMAND_ID_REUSED);
        CommandId used = CommandId.of("used");
        pathways.submit(used, new Command.Complete(later, ITO)).orThrow();
        assertThat(pathways.handOver(used, toKim()).items())
                .hasSize(2)
                .allMatch(item -> code(item.reply()) == RefusalCode.COMMAND_ID_REUSED);
    }

    @Test
    void nobody_hands_over_what_somebody_else_has_unless_they_manage_it() {
        StepRef step = acknowledged("4-west", "dr-ito");
        HandOver byLee = new HandOver(Work.of("dr-ito"), Actor.person("dr-lee"), "dr-kim", QUARTER);
        HandedOver refused = pathways.handOver(CommandId.of("o-1"), byLee);

        assertThat(refused.isComplete()).isFalse();
        assertThat(refused.items()).extracting(item -> code(item.reply())).containsExactly(RefusalCode.NOT_PERMITTED);
        HandOver byManager = new HandOver(Work.of("dr-ito"), Actor.person("m-diaz"), "dr-kim", QUARTER);
        assertThat(pathways.handOver(CommandId.of("o-2"), byManager).isComplete())
                .isTrue();
        assertThat(offers(step)).isEqualTo(1);
    }

    @Test
    void a_unit_is_handed_over_by_whoever_manages_its_pathways() {
        StepRef west = acknowledged("4-west", "dr-ito");
        StepRef east = acknowledged("5-east", "dr-ito");
        StepRef takers = acknowledged("4-west", "dr-lee");
        HandOver unit = new HandOver(Work.in(Unit.of("4-west")), Actor.person("m-diaz"), "dr-lee", QUARTER);
        HandedOver handed = pathways.handOver(EVENING, unit);

        assertThat(steps(handed.before())).containsExactly(west, takers);
        assertThat(handed.items()).extracting(HandedOver.Item::step).containsExactly(west);
        assertThat(offers(east)).isZero();
    }

    @Test
    void one_step_that_cannot_be_handed_over_holds_up_none_of_the_others() {
        acknowledged(3);
        clock.advance(Duration.ofMinutes(1));
        roster.deactivated("dr-kim");
        HandedOver handed = pathways.handOver(EVENING, toKim());

        assertThat(handed.isComplete()).isTrue();
        assertThat(notifier.take())
                .hasSize(3)
                .allMatch(notice -> notice.to().equals("dr-ito") && notice.kind() == NoticeKind.RETURNED);
    }

    @Test
    void the_sheet_shows_clocks_lateness_pending_answers_and_what_comes_next() {
        StepRef step = acknowledged("4-west", "dr-ito");
        clock.advance(Duration.ofMinutes(60));
        pathways.tick();
        StepRef open = started("4-west");
        HandoverSheet sheet = pathways.handoverSheet(Work.of("dr-ito"));

        assertThat(sheet.cut()).isFalse();
        assertThat(sheet.at()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(steps(sheet)).containsExactly(step, open);
        HandoverSheet.Line late = sheet.lines().get(0);
        assertThat(late.isLate()).isTrue();
        assertThat(late.clocks())
                .containsExactly(new HandoverSheet.Clock(ClockKind.COMPLETE, START.plus(Duration.ofHours(1)), true, 1));
        assertThat(late.pending()).containsExactly("n-okafor");
        assertThat(late.title()).isEqualTo("Read the result back to the laboratory");
        assertThat(late.upcoming().get(0).what()).isEqualTo(Planned.What.RUNG);
        assertThat(late.upcoming().get(0).words()).isEqualTo("rung 2 asks role attending");
        assertThat(late.upcoming().get(0).at()).isEqualTo(START.plus(Duration.ofMinutes(70)));
        HandoverSheet.Line asked = sheet.lines().get(1);
        assertThat(asked.isLate()).isFalse();
        assertThat(asked.owner()).isEqualTo(Party.role("ordering-clinician"));
        assertThat(asked.pending()).containsExactly("dr-ito", "dr-lee");
        assertThat(sheet.toString()).doesNotContain("Encounter/1");
    }

    @Test
    void a_sheet_shows_an_offer_and_when_it_comes_back() {
        acknowledged("4-west", "dr-ito");
        pathways.handOver(EVENING, toKim());
        HandoverSheet.Line line =
                pathways.handoverSheet(Work.of("dr-kim")).lines().get(0);

        assertThat(line.pending()).containsExactly("dr-kim");
        assertThat(line.upcoming().get(0).words()).isEqualTo("the offer comes back to user dr-ito");
        assertThat(line.upcoming().get(0).at()).isEqualTo(START.plus(QUARTER));
    }

    @Test
    void it_works_through_more_steps_than_fit_on_a_page_of_the_store() {
        List<StepRef> steps = acknowledged(450);
        HandedOver handed = pathways.handOver(EVENING, toKim());

        assertThat(handed.isComplete()).isTrue();
        assertThat(handed.items()).extracting(HandedOver.Item::step).containsExactlyInAnyOrderElementsOf(steps);
    }

    @Test
    void in_a_story_it_is_a_verb_without_a_step() {
        Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .does("dr-ito hand-over to dr-kim within 15 minutes as night")
                .at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .does("dr-ito hand-over to dr-kim within 1 hour 30 minutes as day")
                .told("dr-kim offered call-back")
                .refused("dr-ito hand-over to dr-abe within 15 minutes as day", "COMMAND_ID_REUSED")
                .at("+2 minutes")
                .does("dr-ito hand-over to dr-kim within 1 hour 30 minutes as day")
                .does("dr-kim accept call-back")
                .told("dr-ito taken call-back")
                .is("call-back", "acknowledged by dr-kim")
                .play();
    }

    @Test
    void a_hand_over_says_nothing_of_whom_it_is_about() {
        acknowledged("4-west", "dr-ito");
        assertThat(pathways.handOver(EVENING, toKim()).toString()).doesNotContain("Encounter/1");
        assertThat(notifier.take()).extracting(Notice::toString).noneMatch(text -> text.contains("Encounter/1"));
        assertThatThrownBy(() -> HandOver.ofOwn(ITO, "dr-kim", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
