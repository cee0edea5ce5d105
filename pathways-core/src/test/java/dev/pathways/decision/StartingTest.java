package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.Pathways;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.Limits;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pathway starts only with the facts that it needs, and records only facts that there are. */
class StartingTest {
    private static final Map<String, String> NEEDED =
            Map.of("urgency", "urgent", "service", "cardiology", "requested-by", "dr-lee");

    private final Pathways pathways = Pathways.builder()
            .definition(Definitions.consult())
            .store(new InMemoryPathwayStore())
            .directory(new DutyRoster().always("on-call cardiology", "dr-ito"))
            .notifier(new RecordingNotifier())
            .clock(VirtualClock.at("2026-11-23T14:00:00Z"))
            .ids(new SequentialIds())
            .build();

    private Reply start(Facts facts) {
        return pathways.submit(new Command.Start(
                "consult-response", Subject.of("Encounter/1"), Unit.of("4-west"), facts, Actor.host("chart")));
    }

    private static RefusalCode code(Reply reply) {
        return ((Reply.Refused) reply).refusal().code();
    }

    @Test
    void with_all_facts_that_are_needed_it_starts() {
        assertThat(start(Facts.of(NEEDED)).isAccepted()).isTrue();
    }

    @Test
    void without_a_fact_that_is_needed_or_with_a_wrong_or_too_long_one_it_does_not_start() {
        assertThat(code(start(Facts.none()))).isEqualTo(RefusalCode.FACT_REQUIRED);
        assertThat(code(start(Facts.of(NEEDED).with("urgency", "soon")))).isEqualTo(RefusalCode.FACT_INVALID);
        assertThat(code(start(Facts.of(NEEDED).with("requested-by", "x".repeat(Limits.FACT + 1)))))
                .isIn(RefusalCode.TOO_LARGE, RefusalCode.FACT_INVALID);
    }

    @Test
    void a_record_without_facts_is_refused() {
        Command.RecordFacts nothing = new Command.RecordFacts(
                start(Facts.of(NEEDED)).orThrow().instance(), Actor.host("chart"), Facts.none());
        assertThat(code(pathways.submit(nothing))).isEqualTo(RefusalCode.FACT_REQUIRED);
    }
}
