package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Definitions;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Facts;
import dev.pathways.model.HandOver;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Limits;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.model.Work;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad input gets a typed refusal that changes nothing and names no patient, no fact's value and no free text. */
class RefusalsNameNobodyTest {
    private static final String MARKER = "MARKER-4711";

    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final Pathways pathways = Pathways.builder()
            .definition(Definitions.consult())
            .store(store)
            .directory(
                    new DutyRoster().always("on-call cardiology", "dr-ito").always("role house-supervisor", "s-moreno"))
            .notifier(new RecordingNotifier())
            .clock(VirtualClock.at("2026-11-23T14:00:00Z"))
            .ids(new SequentialIds())
            .build();
    private final Actor ito = Actor.person("dr-ito");

    private static Facts facts() {
        return Facts.of("urgency", "urgent", "service", "cardiology").with("requested-by", "dr-lee");
    }

    private static Command.Start start(Facts facts) {
        return new Command.Start(
                "consult-response", Subject.of("Encounter/" + MARKER), Unit.of("4-west"), facts, Actor.host("orders"));
    }

    private void refused(RefusalCode code, Command command) {
        Reply reply = pathways.submit(command);
        assertThat(reply).isInstanceOf(Reply.Refused.class);
        var refusal = ((Reply.Refused) reply).refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.message()).startsWith("Expected ").contains(", but ").doesNotContain(MARKER);
        assertThat(refusal.toString()).doesNotContain(MARKER);
        assertThat(command.toString()).doesNotContain(MARKER);
    }

    @Test
    void a_start_without_a_fact_that_is_used_before_it_can_be_recorded_is_refused() {
        refused(RefusalCode.FACT_REQUIRED, start(Facts.none()));
        refused(RefusalCode.FACT_REQUIRED, start(Facts.of("urgency", "urgent", "requested-by", "dr-lee")));
        assertThat(store.instances()).isEmpty();
    }

    @Test
    void a_start_with_a_fact_of_the_wrong_kind_or_size_is_refused() {
        refused(RefusalCode.FACT_INVALID, start(facts().with("urgency", MARKER)));
        refused(RefusalCode.FACT_INVALID, start(facts().with("weight", MARKER)));
        refused(RefusalCode.FACT_INVALID, start(facts().with("service", MARKER + " with spaces")));
        refused(RefusalCode.FACT_INVALID, start(facts().with("requested-by", MARKER + "\u0000")));
        assertThat(store.instances()).isEmpty();
    }

    @Test
    void acts_that_cannot_be_taken_change_nothing() {
        InstanceId id = pathways.submit(start(facts())).orThrow().instance();
        StepRef answer = StepRef.of(id, "answer");
        int events = store.journal(id).size();
        String tooLong = MARKER + "x".repeat(Limits.TEXT);

        refused(RefusalCode.UNKNOWN_STEP, new Command.Acknowledge(StepRef.of(id, "dance"), ito));
        refused(RefusalCode.NOT_OPEN, new Command.Acknowledge(StepRef.of(id, "reroute"), ito));
        refused(RefusalCode.NOT_PERMITTED, new Command.Acknowledge(answer, Actor.person("dr-wu")));
        refused(RefusalCode.NOT_PERMITTED, new Command.Acknowledge(answer, Actor.host("orders")));
        refused(RefusalCode.TOO_LARGE, new Command.Decline(answer, ito, tooLong));
        refused(RefusalCode.TEXT_INVALID, new Command.Decline(answer, ito, MARKER + "\u202e"));
        refused(RefusalCode.TEXT_INVALID, new Command.Decline(answer, ito, MARKER + "\ud800"));
        refused(RefusalCode.REASON_REQUIRED, new Command.Escalate(answer, ito, " "));
        refused(RefusalCode.NOT_PERMITTED, new Command.HostEvent(id, ito, "patient-discharged"));
        refused(RefusalCode.NOT_PERMITTED, new Command.RefuseOffer(answer, ito, MARKER));
        refused(RefusalCode.NOT_PERMITTED, new Command.Move(id, ito, Unit.of("5-east")));
        refused(RefusalCode.UNKNOWN_OUTCOME, new Command.Complete(answer, ito, "no-such-outcome"));
        refused(
                RefusalCode.FACT_INVALID,
                new Command.Complete(answer, ito, "accepted", Facts.of("urgency", MARKER), null, null));
        refused(RefusalCode.FACT_REQUIRED, new Command.RecordFacts(id, ito, Facts.none()));
        refused(RefusalCode.FACT_INVALID, new Command.RecordFacts(id, ito, Facts.of("urgency", MARKER)));
        refused(RefusalCode.FACT_INVALID, new Command.RecordFacts(id, ito, Facts.of("weight", MARKER)));
        refused(
                RefusalCode.NOT_PERMITTED,
                new Command.RecordFacts(id, Actor.person("dr-wu"), Facts.of("service", MARKER)));
        refused(RefusalCode.NOT_PERMITTED, new Command.AddNote(id, Actor.person("dr-wu"), MARKER));
        refused(RefusalCode.UNKNOWN_STEP, new Command.AddNote(StepRef.of(id, "dance"), ito, MARKER));
        refused(RefusalCode.TEXT_REQUIRED, new Command.AddNote(answer, ito, " \n"));
        refused(RefusalCode.TOO_LARGE, new Command.AddNote(answer, ito, tooLong));
        refused(RefusalCode.TEXT_INVALID, new Command.AddNote(answer, ito, MARKER + "\u202e"));
        refused(
                RefusalCode.TEXT_INVALID,
                new Command.Complete(answer, ito, "accepted", Facts.none(), null, MARKER + "\u0007"));

        assertThat(store.journal(id)).hasSize(events);
    }

    @Test
    void nothing_prints_a_subject_a_fact_or_a_free_text() {
        InstanceId id = pathways.submit(start(facts().with("service", "cardiology")))
                .orThrow()
                .instance();
        StepRef answer = StepRef.of(id, "answer");
        pathways.submit(new Command.Decline(answer, ito, MARKER)).orThrow();
        pathways.submit(new Command.Escalate(answer, ito, MARKER)).orThrow();
        pathways.submit(new Command.Acknowledge(answer, ito)).orThrow();
        pathways.submit(new Command.Offer(answer, ito, "dr-wu", Duration.ofMinutes(5)))
                .orThrow();
        pathways.submit(new Command.RefuseOffer(answer, Actor.person("dr-wu"), MARKER))
                .orThrow();
        pathways.submit(new Command.RecordFacts(id, ito, Facts.of("urgency", "routine")))
                .orThrow();
        pathways.submit(new Command.AddNote(answer, ito, MARKER)).orThrow();
        assertThat(pathways.explain(answer).orElseThrow().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo(MARKER));

        List<Object> printed = List.of(
                pathways.explain(answer).orElseThrow(),
                pathways.forecast(new Command.AddNote(answer, ito, MARKER)).orElseThrow(),
                pathways.forecast(new Command.AddNote(answer, ito, MARKER))
                        .orElseThrow()
                        .text(),
                store.journal(id),
                store.load(id).orElseThrow(),
                pathways.look(id).orElseThrow(),
                pathways.handoverSheet(Work.of("dr-ito")),
                pathways.handOver(CommandId.of("o-1"), HandOver.ofOwn(ito, "dr-wu", Duration.ofMinutes(5))),
                start(facts()));
        assertThat(printed)
                .allSatisfy(each -> assertThat(each.toString())
                        .doesNotContain(MARKER)
                        .doesNotContain("cardiology\"")
                        .doesNotContain("urgency=urgent")
                        .doesNotContain("urgency=routine"));
    }
}
