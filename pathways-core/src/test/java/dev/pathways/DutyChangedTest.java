package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.decision.Definitions;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.PathwayStore;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 7: the host's word that a party has changed reaches exactly the instances to which it matters. */
class DutyChangedTest {
    private static final Party CARDIOLOGY = Party.onCall("cardiology");

    private final VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00Z");
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final DutyRoster roster = new DutyRoster()
            .always("on-call cardiology", "dr-ito")
            .always("on-call neurology", "dr-wu")
            .always("role house-supervisor", "s-moreno");
    private final Pathways pathways = engine(store);

    private Pathways engine(PathwayStore on) {
        return Pathways.builder()
                .definition(Definitions.consult())
                .store(on)
                .directory(roster)
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
    }

    private InstanceId consult(String service) {
        Facts facts = Facts.of("urgency", "urgent", "service", service).with("requested-by", "dr-lee");
        InstanceId id = pathways.submit(new Command.Start(
                        "consult-response", Subject.of("Encounter/1"), Unit.of("4-west"), facts, Actor.host("orders")))
                .orThrow()
                .instance();
        notifier.take();
        return id;
    }

    private List<InstanceId> told() {
        return notifier.take().stream().map(Notice::instance).toList();
    }

    @Test
    void the_instances_that_asked_the_party_read_it_again_and_no_others() {
        InstanceId first = consult("cardiology");
        InstanceId other = consult("neurology");
        InstanceId second = consult("cardiology");
        int events = pathways.journal(other).size();
        roster.always("on-call cardiology", "dr-kim");

        assertThat(pathways.dutyChanged(CARDIOLOGY)).isEqualTo(2);
        assertThat(told()).containsExactly(first, second);
        assertThat(pathways.journal(other)).hasSize(events);
        assertThat(pathways.dutyChanged(Party.onCall("oncology"))).isZero();
    }

    @Test
    void it_matters_to_whoever_has_a_step_through_the_party_and_by_name() {
        StepRef step = StepRef.of(consult("cardiology"), "answer");
        pathways.submit(new Command.Acknowledge(step, Actor.person("dr-ito"))).orThrow();

        assertThat(pathways.dutyChanged(CARDIOLOGY)).isEqualTo(1);
        assertThat(pathways.dutyChanged(Party.user("dr-ito"))).isEqualTo(1);
        assertThat(pathways.dutyChanged(Party.user("dr-wu"))).isZero();
        pathways.submit(new Command.Cancel(step.instance(), Actor.person("s-moreno"), "ordered twice"))
                .orThrow();
        assertThat(pathways.dutyChanged(CARDIOLOGY)).isZero();
    }

    @Test
    void more_instances_than_fit_on_a_page_are_all_told() {
        List<InstanceId> all = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            all.add(consult("cardiology"));
        }
        roster.always("on-call cardiology", "dr-kim");

        assertThat(pathways.dutyChanged(CARDIOLOGY)).isEqualTo(250);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_word_that_was_interrupted_can_be_said_again_and_asks_nobody_twice() {
        InstanceId first = consult("cardiology");
        InstanceId second = consult("cardiology");
        roster.always("on-call cardiology", "dr-kim");
        Pathways dying = engine(FailingStore.of(store, FailingStore.Dies.AFTER, 0));

        assertThatThrownBy(() -> dying.dutyChanged(CARDIOLOGY)).isInstanceOf(IllegalStateException.class);
        pathways.dutyChanged(CARDIOLOGY);
        clock.advance(Duration.ofMinutes(2));
        pathways.tick();
        assertThat(told()).containsExactlyInAnyOrder(first, second);
    }
}
