package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.BoundLadder;
import dev.pathways.check.GuaranteeCase;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the journal of one visit of one step and holds G4, G5, G6 and G16 against it. Each party is one person of
 * its own name.
 */
final class BoundsJudge {
    private final String name;
    private final GuaranteeCase bounds;
    private final Duration every;
    private final Duration putOff;
    private final Set<String> late;
    private final @Nullable String confirmer;
    private final List<Instant> others = new ArrayList<>();
    private final List<Instant> othersOfConfirmer = new ArrayList<>();
    private final List<Instant> nets = new ArrayList<>();
    private final Map<ClockKind, Instant> quiet = new EnumMap<>(ClockKind.class);
    private @Nullable Instant opened;
    private @Nullable Instant unacknowledged;
    private @Nullable Instant answered;
    private boolean uncompleted;
    private @Nullable Instant unconfirmed;
    private boolean returned;
    private @Nullable Instant pausedSince;
    private Duration paused = Duration.ZERO;

    /** Judges a step for certain values of the facts; {@code story} says how to play it again. */
    BoundsJudge(String story, PathwayDefinition definition, StepDefinition step, GuaranteeCase bounds) {
        this.name = story + ", step " + step.name();
        this.bounds = bounds;
        every = definition.safetyNet().every().nominal();
        Duration grace = bounds.ladders().stream().map(BoundLadder::grace).reduce(Duration.ZERO, BoundsJudge::longer);
        putOff = grace.plus(bounds.clocks().budget());
        late = owners(definition, step);
        confirmer = step.timing().confirmation() == null
                        || step.timing().confirmation().by() == null
                ? null
                : person(step.timing().confirmation().by());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** The people of the parties that can own it when it opens. */
    private static Set<String> owners(PathwayDefinition definition, StepDefinition step) {
        Set<String> owners = new HashSet<>();
        StepDefinition here = step;
        for (int i = 0; here != null && i <= definition.steps().size(); i++) {
            owners.add(person(here.owner()));
            if (here.orElse() != null) {
                owners.add(person(here.orElse()));
            }
            here = here.owner() instanceof PartyRef.WhoeverDid whoever ? definition.find(whoever.step()) : null;
        }
        return owners;
    }

    /** The one person of a party. */
    static String person(PartyRef party) {
        return person(party.toString());
    }

    static String person(String party) {
        return party.substring(party.lastIndexOf(' ') + 1);
    }

    /** What is overdue now must have been told by now. */
    void look(Instant now) {
        if (opened == null) {
            return;
        }
        if (unacknowledged != null && bounds.somebodyElse().unacknowledged() != null) {
            known(now, unacknowledged, bounds.somebodyElse().unacknowledged(), others, "G4 unacknowledged");
            called(now, unacknowledged, bounds.safetyNet().unacknowledged(), "G5 unacknowledged");
        }
        if (answered != null && bounds.somebodyElse().lapsed() != null) {
            known(now, answered, bounds.somebodyElse().lapsed(), others, "G4 lapsed");
            called(now, answered, bounds.safetyNet().lapsed(), "G5 lapsed");
        }
        if (uncompleted) {
            Duration other = returned
                    ? bounds.somebodyElse().returned()
                    : bounds.somebodyElse().inAnyCase();
            Duration net = returned
                    ? bounds.safetyNet().returned()
                    : bounds.safetyNet().inAnyCase();
            heard(now, opened, Instant.MIN, other, others, "G4 in any case");
            heard(now, opened, Instant.MIN, net, nets, "G5 in any case");
        }
        if (unconfirmed != null) {
            known(now, unconfirmed, bounds.somebodyElse().unconfirmed(), othersOfConfirmer, "G4 unconfirmed");
            called(now, unconfirmed, bounds.safetyNet().unconfirmed(), "G5 unconfirmed");
        }
        quiet.forEach((clock, since) -> assertThat(Duration.between(since, now))
                .as("%s: G6, %s", name, clock)
                .isLessThanOrEqualTo(bounds.silence()));
    }

    private void known(Instant now, Instant from, @Nullable Duration bound, List<Instant> when, String promise) {
        heard(now, from, from, bound, when, promise);
    }

    /** A safety net that is calling already may have quieted itself once, been put off by an answer, and by pauses. */
    private void called(Instant now, Instant from, @Nullable Duration bound, String promise) {
        assertThat(bound).isNotNull();
        Instant called = from.plus(bound).minus(every.multipliedBy(2)).minus(putOff);
        heard(now, from, called.isBefore(from) ? called : from, bound, nets, promise);
    }

    private void heard(
            Instant now, Instant from, Instant since, @Nullable Duration bound, List<Instant> when, String promise) {
        assertThat(bound).isNotNull();
        Instant latest = from.plus(bound);
        boolean known = when.stream().anyMatch(at -> !at.isBefore(since) && !at.isAfter(latest));
        assertThat(!now.isAfter(latest) || known)
                .as("%s: %s by %s", name, promise, latest)
                .isTrue();
    }

    /** Something happened to the step, or somebody was told something about it. */
    void see(JournalEntry entry) {
        Event event = entry.event();
        Instant at = entry.at();
        if (event instanceof Event.StepOpened) {
            opened = at;
            unacknowledged = at;
            uncompleted = true;
        } else if (event instanceof Event.Assigned
                || event instanceof Event.Returned
                || event instanceof Event.OwnerGone) {
            answered = null;
            returned |= event instanceof Event.Returned;
            unacknowledged = at;
            uncompleted = true;
            unconfirmed = null;
        } else if (event instanceof Event.RungFired fired && fired.handOver() != null) {
            unacknowledged = fired.clock() == ClockKind.COMPLETE ? at : unacknowledged;
            answered = null;
        } else if (event instanceof Event.AcknowledgementLapsed) {
            unacknowledged = at;
        } else if (event instanceof Event.SaidStillOnIt) {
            answered = at;
        } else if (event instanceof Event.Acknowledged || event instanceof Event.OfferAccepted) {
            unacknowledged = null;
            answered = at;
        } else if (event instanceof Event.Completed) {
            answered = null;
            unacknowledged = null;
            uncompleted = false;
            unconfirmed = bounds.clocks().confirm() == null ? null : at;
        } else if (event instanceof Event.Confirmed) {
            unconfirmed = null;
        } else if (event instanceof Event.SafetyNetQuieted) {
            nets.add(at); // it quiets itself before its first call: somebody of it knows, and acts
        }
        silence(event, at);
        pause(event, at);
    }

    private void silence(Event event, Instant at) {
        if (event instanceof Event.BecameLate became) {
            quiet.put(became.clock(), at);
        } else if (event instanceof Event.RungFired || event instanceof Event.SafetyNetCalled) {
            quiet.replaceAll((clock, since) -> at);
        } else if (event instanceof Event.LatenessWithdrawn withdrawn) {
            quiet.remove(withdrawn.clock());
        } else if (event instanceof Event.Completed
                || event instanceof Event.Returned
                || event instanceof Event.Confirmed) {
            quiet.clear();
        } else if (event instanceof Event.Acknowledged
                || event instanceof Event.OfferAccepted
                || event instanceof Event.OwnerGone
                || event instanceof Event.Assigned) {
            quiet.remove(ClockKind.ACKNOWLEDGE);
        }
        if (event instanceof Event.RungFired fired && fired.handOver() != null) {
            quiet.remove(ClockKind.ACKNOWLEDGE);
        }
    }

    /** G16: all pauses of the step together last no longer than the printed time. */
    private void pause(Event event, Instant at) {
        if (event instanceof Event.Paused) {
            pausedSince = at;
        } else if (event instanceof Event.Resumed resumed && pausedSince != null) {
            paused = paused.plus(Duration.between(pausedSince, resumed.planned()));
            assertThat(paused)
                    .as("%s: G16", name)
                    .isLessThanOrEqualTo(bounds.clocks().budget());
        }
    }

    /** Somebody was told about the step. */
    void hear(Notice notice, Instant at) {
        boolean byClock = notice.kind() == NoticeKind.LATE || notice.kind() == NoticeKind.NET;
        boolean handed = notice.kind() == NoticeKind.ASKED && notice.reason().rung() > 0;
        if (byClock || handed) {
            if (!late.contains(notice.to())) {
                others.add(at);
            }
            if (!notice.to().equals(confirmer)) {
                othersOfConfirmer.add(at);
            }
            if (notice.kind() == NoticeKind.NET) {
                nets.add(at);
            }
        }
    }

    /** Whether somebody could own the step by its definition, so that they are not somebody else. */
    boolean isLate(String person) {
        return late.contains(person);
    }

    /** Somebody else knows, without having been told by a clock. */
    void somebodyElseKnows(Instant at) {
        others.add(at);
    }

    /** The safety net, or the host in its place, knows. */
    void safetyNetKnows(Instant at) {
        nets.add(at);
        others.add(at);
        othersOfConfirmer.add(at);
    }

    /** Which story and which step. */
    String name() {
        return name;
    }

    /** When it opened, or null while it has not. */
    @Nullable
    Instant opened() {
        return opened;
    }

    /** When somebody other than its owner heard first. */
    @Nullable
    Instant somebodyElse() {
        return others.isEmpty() ? null : others.get(0);
    }

    /** When the safety net was called first. */
    @Nullable
    Instant safetyNet() {
        return nets.isEmpty() ? null : nets.get(0);
    }

    GuaranteeCase bounds() {
        return bounds;
    }
}
