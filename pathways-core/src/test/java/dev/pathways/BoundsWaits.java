package dev.pathways;

import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody else and the safety net were waited for in one visit of one step: from the opening, and from each
 * change of owner after which nobody acknowledged, up to the first of them who was told. Only who owns the step at that
 * time, or takes its owner's place, is not somebody else. Whoever sends work back knows that it is open again, so that
 * nobody is waited for then.
 */
final class BoundsWaits {
    static final String OPEN = "in any case";
    static final String ASKED = "unacknowledged";

    private final @Nullable String orElse;
    private final Map<String, Duration> longest = new TreeMap<>();
    private @Nullable Wait open;
    private @Nullable Wait asked;

    /** Somebody waits since an instant; who is late does not count. */
    private static final class Wait {
        final Instant from;
        final Set<String> late;
        boolean elseKnows;
        boolean netKnows;

        Wait(Instant from, Set<String> late) {
            this.from = from;
            this.late = late;
        }
    }

    BoundsWaits(StepDefinition step) {
        orElse = step.orElse() == null ? null : BoundsJudge.person(step.orElse());
    }

    /**
     * Something happened to the step.
     *
     * @param elseKnows whether somebody else has been told before it opened
     * @param netKnows whether the safety net has been called so lately that it knows
     */
    void see(Event event, Instant at, boolean elseKnows, boolean netKnows) {
        if (event instanceof Event.StepOpened it) {
            ask(at, it.owner(), netKnows);
            open = new Wait(at, late(it.owner()));
            open.elseKnows = elseKnows;
            open.netKnows = netKnows;
        } else if (event instanceof Event.Assigned it) {
            ask(at, it.to(), netKnows);
        } else if (event instanceof Event.RungFired it && isHandedOn(it)) {
            ask(at, it.handOver().asking().party(), netKnows);
        } else if (event instanceof Event.Acknowledged
                || event instanceof Event.OfferAccepted
                || event instanceof Event.AcknowledgementLapsed
                || event instanceof Event.OwnerGone
                || event instanceof Event.Returned) {
            asked = null;
        } else if (event instanceof Event.Completed) {
            asked = null;
            open = null;
        }
    }

    private static boolean isHandedOn(Event.RungFired rung) {
        return rung.clock() == ClockKind.COMPLETE
                && rung.handOver() != null
                && rung.handOver().asking().reached();
    }

    private void ask(Instant at, Party owner, boolean netKnows) {
        asked = new Wait(at, late(owner));
        asked.elseKnows = netKnows;
        asked.netKnows = netKnows;
    }

    private Set<String> late(Party owner) {
        Set<String> late = new HashSet<>(Set.of(BoundsJudge.person(owner.toString())));
        if (orElse != null) {
            late.add(orElse);
        }
        return late;
    }

    /** Somebody knows: told by a clock, or by what they do. */
    void knows(String person, boolean isNet, Instant at) {
        know(open, OPEN, person, isNet, at);
        know(asked, ASKED, person, isNet, at);
    }

    private void know(@Nullable Wait wait, String promise, String person, boolean isNet, Instant at) {
        if (wait == null) {
            return;
        }
        if (!wait.elseKnows && (isNet || !wait.late.contains(person))) {
            wait.elseKnows = true;
            found("G4 " + promise, wait.from, at);
        }
        if (!wait.netKnows && isNet) {
            wait.netKnows = true;
            found("G5 " + promise, wait.from, at);
        }
    }

    private void found(String promise, Instant from, Instant at) {
        Duration wait = Duration.between(from, at);
        longest.merge(promise, wait, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** The longest waits, by promise such as {@code G4 in any case}. */
    Map<String, Duration> longest() {
        return longest;
    }
}
