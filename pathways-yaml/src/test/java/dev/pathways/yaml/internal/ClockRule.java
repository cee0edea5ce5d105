package dev.pathways.yaml.internal;

import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.RungCause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A clock rule, and how a rehearsal that was played is seen to show it: by what stands in its journals.
 *
 * @param number its number
 * @param about what of it is looked for
 * @param shown whether a rehearsal shows it
 */
record ClockRule(int number, String about, Predicate<Rehearsed> shown) {
    /** All of them, in order. */
    static final List<ClockRule> ALL = List.of(
            new ClockRule(0, "A move to another unit makes somebody else responsible", ClockRule::asksAnewAfterAMove),
            new ClockRule(1, "A step waits to be opened, or its clock runs out before", ClockRule::waitsToOpen),
            new ClockRule(
                    2,
                    "The first one has it, or has it no longer",
                    each -> answers(each, RefusalCode.ALREADY_ACKNOWLEDGED)
                            || each.has(Event.AcknowledgementLapsed.class)),
            new ClockRule(
                    3,
                    "Work is confirmed or returned",
                    each -> each.has(Event.Confirmed.class) || each.has(Event.Returned.class)),
            new ClockRule(
                    4,
                    "A ladder is climbed: by time beyond its first rung, by hand, by handing on, or put off by an answer",
                    each -> each.has(Event.RungFired.class, rung -> rung.rung() > 1 || rung.handOver() != null)
                            || each.has(Event.EscalationRequested.class)
                            || each.has(Event.GraceGiven.class)),
            new ClockRule(
                    5,
                    "The safety net is called, and called again, or quiets itself; or it is called about the whole pathway",
                    ClockRule::callsTheNetAgain),
            new ClockRule(6, "A party that reaches nobody is passed over", ClockRule::passesSomebodyOver),
            new ClockRule(
                    7,
                    "Somebody comes on a list, goes off it, or is gone",
                    each -> each.has(
                                    Event.DutyRead.class,
                                    read -> !read.asking().people().isEmpty())
                            || each.has(Event.OwnerRead.class, read -> read.offDuty() != null)
                            || each.has(Event.OwnerPassedOver.class)
                            || each.has(Event.OwnerGone.class)),
            new ClockRule(8, "Somebody cannot take it", each -> each.has(Event.Declined.class)),
            new ClockRule(
                    9,
                    "Somebody else gets it, or is offered it",
                    each -> each.has(Event.Assigned.class)
                            || each.has(Event.Offered.class)
                            || each.has(Event.RungFired.class, rung -> rung.handOver() != null)),
            new ClockRule(10, "The clocks of a step stand still, and run again", each -> each.has(Event.Resumed.class)),
            new ClockRule(11, "An act is judged by when it happened", ClockRule::isJudgedByWhenItHappened),
            new ClockRule(12, "A deadline moves", each -> each.has(Event.DeadlineMoved.class)),
            new ClockRule(13, "What was planned while nothing ticked happens afterwards", ClockRule::catchesUp),
            new ClockRule(
                    14,
                    "Those who are not needed any more are told",
                    each -> told(each, NoticeKind.TAKEN) || told(each, NoticeKind.STAND_DOWN)),
            new ClockRule(15, "A way back is taken", each -> each.has(Event.LoopTaken.class)),
            new ClockRule(
                    16,
                    "Steps are closed, one or all",
                    each -> each.has(Event.PathwayStopped.class) || each.has(Event.StepClosed.class)),
            new ClockRule(17, "Two versions of one pathway run side by side", ClockRule::runsInTwoVersions),
            new ClockRule(
                    18,
                    "The clocks change, or a holiday comes between",
                    each -> clocksChange(each) || hasAHoliday(each)),
            new ClockRule(
                    19,
                    "Somebody may not, or does all the same",
                    each -> answers(each, RefusalCode.NOT_PERMITTED)
                            || answers(each, RefusalCode.AUTH_UNAVAILABLE)
                            || each.has(Event.GlassBroken.class)));

    boolean isShownBy(Rehearsed rehearsed) {
        return shown.test(rehearsed);
    }

    @Override
    public String toString() {
        return number + ": " + about;
    }

    private static boolean answers(Rehearsed each, RefusalCode code) {
        return each.answers().contains(code.name());
    }

    private static boolean told(Rehearsed each, NoticeKind kind) {
        return each.kinds().contains(kind.word());
    }

    private static boolean asksAnewAfterAMove(Rehearsed each) {
        return each.journals()
                .anyMatch(journal -> journal.stream()
                        .dropWhile(event -> !(event instanceof Event.Moved))
                        .anyMatch(ClockRule::asksSomebodyNew));
    }

    private static boolean asksSomebodyNew(Event event) {
        if (event instanceof Event.DutyRead list) {
            return !list.asking().people().isEmpty();
        }
        return event instanceof Event.OwnerRead owner && owner.offDuty() != null;
    }

    private static boolean waitsToOpen(Rehearsed each) {
        return each.has(Event.StepAwaited.class)
                || each.has(Event.EventReported.class, event -> !event.kept().isEmpty())
                || isLateBeforeItOpens(each);
    }

    private static boolean isLateBeforeItOpens(Rehearsed each) {
        return each.journals().anyMatch(journal -> {
            Set<String> opened = new HashSet<>();
            for (Event event : journal) {
                if (event instanceof Event.StepOpened step) {
                    opened.add(step.step());
                } else if (event instanceof Event.RungFired rung && !opened.contains(rung.step())) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean callsTheNetAgain(Rehearsed each) {
        List<String> about = of(each, Event.SafetyNetCalled.class)
                .map(call -> String.valueOf(call.step()))
                .toList();
        boolean again = new HashSet<>(about).size() < about.size();
        return again
                || each.has(Event.SafetyNetQuieted.class)
                || each.has(Event.SafetyNetCalled.class, call -> call.step() == null);
    }

    private static boolean passesSomebodyOver(Rehearsed each) {
        return told(each, NoticeKind.ALARM)
                || each.has(Event.StepOpened.class, step -> step.askings().size() > 1)
                || each.has(Event.RungFired.class, rung -> rung.cause() == RungCause.NOBODY_REACHED);
    }

    private static boolean isJudgedByWhenItHappened(Rehearsed each) {
        return each.events()
                .anyMatch(entry -> (entry.event() instanceof Event.Acknowledged acknowledged
                                && acknowledged.happened().isBefore(entry.at()))
                        || (entry.event() instanceof Event.Completed completed
                                && completed.happened().isBefore(entry.at()))
                        || (entry.event() instanceof Event.Confirmed confirmed
                                && confirmed.happened().isBefore(entry.at())));
    }

    private static boolean catchesUp(Rehearsed each) {
        return each.events()
                .anyMatch(entry -> (entry.event() instanceof Event.RungFired rung
                                && rung.reached()
                                && rung.planned().isBefore(entry.at()))
                        || (entry.event() instanceof Event.SafetyNetCalled call
                                && call.reached()
                                && call.planned().isBefore(entry.at())));
    }

    private static boolean runsInTwoVersions(Rehearsed each) {
        List<Event.Started> started = of(each, Event.Started.class).toList();
        return started.stream()
                .anyMatch(one -> started.stream()
                        .anyMatch(other -> one.definition()
                                        .name()
                                        .equals(other.definition().name())
                                && one.definition().version()
                                        != other.definition().version()));
    }

    private static boolean clocksChange(Rehearsed each) {
        ZoneId zone = each.story().stage().times().zone();
        ZoneOffsetTransition next = zone.getRules().nextTransition(each.start());
        return next != null && !next.getInstant().isAfter(each.end());
    }

    private static boolean hasAHoliday(Rehearsed each) {
        ZoneId zone = each.story().stage().times().zone();
        return each.story().stage().holidays().values().stream()
                .flatMap(Set::stream)
                .anyMatch(date -> isWithin(date, zone, each.start(), each.end()));
    }

    private static boolean isWithin(LocalDate date, ZoneId zone, Instant from, Instant to) {
        Instant midnight = date.atStartOfDay(zone).toInstant();
        return midnight.isAfter(from) && midnight.isBefore(to);
    }

    private static <E extends Event> Stream<E> of(Rehearsed each, Class<E> kind) {
        return each.journals().flatMap(List::stream).filter(kind::isInstance).map(kind::cast);
    }
}
