package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.BoundLadder;
import dev.pathways.check.GuaranteeCase;
import dev.pathways.check.GuaranteeTold;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the journal of one visit of one step and holds G4, G5, G6, G12 and G16 against it. Each party is one person of
 * its own name.
 */
final class BoundsJudge {
    private final String name;
    private final GuaranteeCase bounds;
    private final List<GuaranteeCase> cases = new ArrayList<>();
    private final Duration every;
    private final Duration putOff;
    private final Set<String> late;
    private final @Nullable String confirmer;
    private final List<Instant> others = new ArrayList<>();
    private final List<Instant> othersOfConfirmer = new ArrayList<>();
    private final List<Instant> nets = new ArrayList<>();
    private final BoundsWaits waits;
    private final NoticesJudge notices;
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
        cases.add(bounds);
        every = definition.safetyNet().every().nominal();
        Duration grace = bounds.ladders().stream().map(BoundLadder::grace).reduce(Duration.ZERO, BoundsJudge::longer);
        putOff = grace.plus(bounds.clocks().budget());
        notices = new NoticesJudge(name, bounds.notices().most());
        late = owners(definition, step);
        waits = new BoundsWaits(step);
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
        Duration somebodyElse = largest(each -> each.somebodyElse().unacknowledged());
        if (unacknowledged != null && somebodyElse != null) {
            known(now, unacknowledged, somebodyElse, others, "G4 unacknowledged");
            called(now, unacknowledged, largest(each -> each.safetyNet().unacknowledged()), "G5 unacknowledged");
        }
        Duration lapsed = largest(each -> each.somebodyElse().lapsed());
        if (answered != null && lapsed != null) {
            known(now, answered, lapsed, others, "G4 lapsed");
            called(now, answered, largest(each -> each.safetyNet().lapsed()), "G5 lapsed");
        }
        if (uncompleted) {
            Duration other = largest(each -> inAnyCase(each.somebodyElse()));
            Duration net = largest(each -> inAnyCase(each.safetyNet()));
            heard(now, opened, Instant.MIN, other, others, "G4 in any case");
            heard(now, opened, Instant.MIN, net, nets, "G5 in any case");
        }
        if (unconfirmed != null) {
            Duration confirmed = largest(each -> each.somebodyElse().unconfirmed());
            known(now, unconfirmed, confirmed, othersOfConfirmer, "G4 unconfirmed");
            called(now, unconfirmed, largest(each -> each.safetyNet().unconfirmed()), "G5 unconfirmed");
        }
        quiet.forEach((clock, since) -> assertThat(Duration.between(since, now))
                .as("%s: G6, %s", name, clock)
                .isLessThanOrEqualTo(largest(GuaranteeCase::silence)));
    }

    private @Nullable Duration inAnyCase(GuaranteeTold told) {
        return returned ? told.returned() : told.inAnyCase();
    }

    /** The largest bound for the values that facts have had so far, or null where one of them promises nothing. */
    private @Nullable Duration largest(Function<GuaranteeCase, @Nullable Duration> promise) {
        Duration largest = Duration.ZERO;
        for (GuaranteeCase each : cases) {
            Duration bound = promise.apply(each);
            largest = bound == null || largest == null ? null : longer(largest, bound);
        }
        return largest;
    }

    /** From now on it is judged for other values of the facts as well. */
    void alsoFor(GuaranteeCase other) {
        cases.add(other);
        notices.atMost(other.notices().most());
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
        notices.see(event);
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
        } else if (event instanceof Event.RungFired fired && isHandedOn(fired)) {
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
        }
        waits(entry);
        silence(event, at);
        pause(event, at);
    }

    private void waits(JournalEntry entry) {
        Instant at = entry.at();
        Instant lately = at.minus(every.multipliedBy(2)).minus(putOff);
        boolean isCalled = nets.stream().anyMatch(call -> !call.isBefore(lately));
        waits.see(entry.event(), at, !others.isEmpty(), isCalled);
        if (entry.event() instanceof Event.Declined) {
            String who = entry.actor().id();
            waits.knows(who, false, at); // whoever declines knows of it
            if (!late.contains(who)) {
                others.add(at);
            }
        } else if (entry.event() instanceof Event.SafetyNetQuieted) {
            safetyNetKnows(at); // it quiets itself before its first call: somebody of it knows, and acts
        }
    }

    /** The longest waits that there were, none of them longer than its bound. */
    Map<String, Duration> longestWaits() {
        waits.longest().forEach((promise, wait) -> {
            Duration bound = largest(each -> bound(each, promise));
            assertThat(bound == null || wait.compareTo(bound) <= 0)
                    .as("%s: %s, %s, but printed is %s", name, promise, wait, bound)
                    .isTrue();
        });
        return waits.longest();
    }

    /** The bound of a promise, or null where there is none. */
    static @Nullable Duration bound(GuaranteeCase printed, String promise) {
        GuaranteeTold told = promise.startsWith("G4") ? printed.somebodyElse() : printed.safetyNet();
        return promise.endsWith(BoundsWaits.OPEN) ? told.inAnyCase() : told.unacknowledged();
    }

    private static boolean isHandedOn(Event.RungFired rung) {
        return rung.handOver() != null && rung.handOver().asking().reached();
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
        if (event instanceof Event.RungFired fired && isHandedOn(fired)) {
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
        notices.hear(notice, at);
        boolean byClock = notice.kind() == NoticeKind.LATE || notice.kind() == NoticeKind.NET;
        boolean handed = notice.kind() == NoticeKind.ASKED && notice.reason().rung() > 0;
        if (byClock || handed) {
            waits.knows(notice.to(), notice.kind() == NoticeKind.NET, at);
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
        if (notice.kind() == NoticeKind.ALARM) {
            safetyNetKnows(at); // nobody of it could be called: the host hears in its place
        }
    }

    /** The safety net, or the host in its place, knows. */
    private void safetyNetKnows(Instant at) {
        nets.add(at);
        others.add(at);
        othersOfConfirmer.add(at);
        waits.knows("net", true, at);
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

    /** What is guaranteed for the values that the facts had at first. */
    GuaranteeCase bounds() {
        return bounds;
    }
}
