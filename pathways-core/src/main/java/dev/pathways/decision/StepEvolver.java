package dev.pathways.decision;

import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event does to its step. Pure. */
final class StepEvolver {
    private StepEvolver() {}

    /** A step that is not open yet, but whose complete clock runs. Nobody is accountable for it so far. */
    static StepState await(Event.ClockStarted event, Instant at) {
        return new StepState(
                event.step(),
                0,
                StepPhase.WAITING,
                at,
                Ownership.NOBODY,
                Clocks.of(StepClock.start(null, at).stopped(), StepClock.start(event.complete(), at), List.of()),
                NetRhythm.QUIET,
                Asks.NOBODY,
                null);
    }

    /** Opens a step. A complete clock that ran before goes on, with the rungs that it has fired. */
    static StepState open(Event.StepOpened event, @Nullable StepState before) {
        boolean ran = before != null && before.phase() == StepPhase.WAITING;
        StepClock complete = ran && before != null
                ? before.clocks().complete().opened(event.planned())
                : StepClock.start(event.complete(), event.planned());
        Clocks clocks = Clocks.of(StepClock.start(event.acknowledge(), event.planned()), complete, event.warnings());
        Asks base = ran && before != null ? before.asks() : Asks.NOBODY;
        Asks asks = asked(base.nextWave(), event.askings(), new Manner(Purpose.WORK, NoticeKind.ASKED, null, 0));
        return new StepState(
                event.step(),
                event.visit(),
                StepPhase.OPEN,
                event.planned(),
                Ownership.of(event.owner(), parties(event.askings())),
                clocks,
                ran && before != null ? before.net() : NetRhythm.QUIET,
                asks,
                null);
    }

    /** A visit of a step that was not needed. */
    static StepState skip(Event.StepSkipped event, @Nullable StepState before) {
        return unopened(event.step(), event.visit(), StepPhase.SKIPPED, event.planned(), before);
    }

    /** A visit of a step that was closed while it waited to be opened. */
    static StepState closeUnopened(String step, @Nullable StepState before, Instant at) {
        return unopened(step, before == null ? 1 : before.visit() + 1, StepPhase.CLOSED, at, before);
    }

    /** What was done in an earlier visit stays done. */
    private static StepState unopened(String step, int visit, StepPhase phase, Instant at, @Nullable StepState before) {
        StepClock none = StepClock.start(null, at).stopped();
        Clocks clocks = Clocks.of(none, none, List.of());
        Done done = before == null ? null : before.done();
        return new StepState(step, visit, phase, at, Ownership.NOBODY, clocks, NetRhythm.QUIET, Asks.NOBODY, done);
    }

    static StepState evolve(StepState step, Event.OnStep event, JournalEntry entry) {
        return settleNet(event.match(new StepApplied(step, entry)));
    }

    static StepState close(StepState step) {
        Asks silent = step.asks().each(Asked::settle).keepLists(list -> false);
        return step.in(StepPhase.CLOSED)
                .clocks(step.clocks().stopped().reminders(Reminders.NONE))
                .net(NetRhythm.QUIET)
                .owned(step.ownership().offer(null))
                .asks(silent);
    }

    static StepState called(StepState step, Event.SafetyNetCalled event) {
        Manner manner = new Manner(step.purpose(), NoticeKind.NET, null, 0);
        return step.net(step.net().called(event.next(), event.reached()))
                .asks(asked(step.asks().nextWave(), event.askings(), manner));
    }

    static StepState unreachable(StepState step, String person) {
        return step.asks(step.asks().each(asked -> asked.person().equals(person) ? asked.gone() : asked));
    }

    /** The safety net is called about a step only while a running clock's ladder has ended. */
    private static StepState settleNet(StepState step) {
        boolean silentlyPlanned = step.phase() == StepPhase.AWAITING_CONFIRMATION
                && step.clocks().complete().exhausted();
        return step.clocks().callNet() || silentlyPlanned || step.net().next() == null
                ? step
                : step.net(step.net().silent());
    }

    /** The actor has the step; an offer to somebody else is over with that. */
    static StepState taken(
            StepState step, JournalEntry entry, Party as, @Nullable Instant askAgain, @Nullable Instant checkAgain) {
        Asks asks = step.asks()
                .settleToTake()
                .each(Asked::back)
                .keepLists(list -> list.skipped() && list.clock() == ClockKind.COMPLETE);
        Clocks clocks = step.clocks()
                .with(ClockKind.ACKNOWLEDGE, step.clocks().acknowledge().stopped())
                .reminders(step.clocks().reminders().ask(askAgain));
        Hold hold = Hold.of(entry.actor().id(), entry.at(), as, asks.newest(), checkAgain);
        return step.in(StepPhase.ACKNOWLEDGED)
                .owned(step.ownership().taken(hold))
                .clocks(clocks)
                .asks(asks);
    }

    /** How somebody is asked. */
    record Manner(
            Purpose purpose, NoticeKind kind, @Nullable ClockKind clock, int rung) {}

    static Asks asked(Asks asks, List<Asking> askings, Manner how) {
        Asks result = asks;
        for (Asking asking : askings) {
            result = result.with(asking.people(), asking.party(), how.purpose(), result.newest());
            result = listen(result, asking, how, new Wave(result.newest(), asking.reached()));
        }
        return result;
    }

    /** An asking, by its number, and whether it has reached anybody. */
    record Wave(int number, boolean reached) {}

    static Asks listen(Asks asks, Asking asking, Manner how, Wave wave) {
        return asks.listening(new Listening(
                asking.party(),
                how.purpose(),
                how.kind(),
                how.clock(),
                how.rung(),
                wave.number(),
                wave.reached(),
                asking.nobody(),
                asking.checkAgain()));
    }

    private static List<Party> parties(List<Asking> askings) {
        if (askings.size() == 1) {
            return List.of(askings.get(0).party());
        }
        return askings.stream().map(Asking::party).distinct().toList();
    }

    private record StepApplied(StepState step, JournalEntry entry) implements StepCases<StepState> {
        @Override
        public StepState acknowledged(Event.Acknowledged event) {
            return taken(step, entry, event.as(), event.askAgain(), event.checkAgain());
        }

        @Override
        public StepState askedStillOnIt(Event.AskedStillOnIt event) {
            return step.clocks(step.clocks().reminders(step.clocks().reminders().asked(event.answerBy())));
        }

        @Override
        public StepState saidStillOnIt(Event.SaidStillOnIt event) {
            return step.clocks(step.clocks().reminders(step.clocks().reminders().ask(event.askAgain())));
        }

        /** Whoever had it may still take it, and hears who does. */
        @Override
        public StepState acknowledgementLapsed(Event.AcknowledgementLapsed event) {
            Ownership before = step.ownership();
            Asks asks = step.asks().each(Asked::back).nextWave();
            if (before.person() != null && before.as() != null) {
                asks = asks.with(List.of(before.person()), before.as(), Purpose.WORK, asks.newest());
            }
            Manner manner = new Manner(Purpose.WORK, NoticeKind.ASKED, null, 0);
            Clocks clocks =
                    step.clocks().with(ClockKind.ACKNOWLEDGE, StepClock.start(event.acknowledge(), event.planned()));
            return step.in(StepPhase.OPEN)
                    .owned(before.free())
                    .clocks(clocks.reminders(clocks.reminders().unasked()))
                    .asks(asked(asks, event.askings(), manner));
        }

        @Override
        public StepState graceGiven(Event.GraceGiven event) {
            StepClock answered = step.clocks().complete().answered(event.ahead().rung());
            StepState result = step.clocks(step.clocks().with(ClockKind.COMPLETE, answered));
            Instant net = event.ahead().net();
            return net == null ? result : result.net(result.net().at(net));
        }

        @Override
        public StepState declined(Event.Declined event) {
            return unreachable(step, entry.actor().id());
        }

        @Override
        public StepState completed(Event.Completed event) {
            String by = entry.actor().isPerson() ? entry.actor().id() : Parties.doer(step);
            boolean standIn = !step.ownership().tried().contains(event.as());
            Asks asks = step.asks().settleToTake().keepLists(list -> false);
            StepClock confirm = event.confirm() == null ? null : StepClock.start(event.confirm(), entry.at());
            if (confirm != null) {
                Manner manner = new Manner(Purpose.CONFIRM, NoticeKind.CONFIRM, ClockKind.CONFIRM, 0);
                asks = asked(asks.nextWave(), event.askings(), manner);
            }
            return step.in(confirm == null ? StepPhase.COMPLETED : StepPhase.AWAITING_CONFIRMATION)
                    .owned(step.ownership().offer(null))
                    .clocks(step.clocks().stopped().with(ClockKind.CONFIRM, confirm))
                    .asks(asks)
                    .done(new Done(by, event.outcome(), event.happened(), standIn, null));
        }

        @Override
        public StepState confirmed(Event.Confirmed event) {
            Done done = step.done();
            return step.in(StepPhase.COMPLETED)
                    .clocks(step.clocks().stopped())
                    .net(NetRhythm.QUIET)
                    .asks(step.asks().settle(Purpose.CONFIRM).keepLists(list -> false))
                    .done(done == null ? null : done.confirmed(entry.actor().id()));
        }

        @Override
        public StepState returned(Event.Returned event) {
            Asks asks = step.asks()
                    .settle(Purpose.CONFIRM)
                    .each(Asked::back)
                    .keepLists(list -> false)
                    .nextWave();
            Manner manner = new Manner(Purpose.WORK, NoticeKind.RETURNED, null, 0);
            Instant counted = step.counted(entry.at());
            Clocks clocks = step.clocks()
                    .with(ClockKind.ACKNOWLEDGE, StepClock.start(event.acknowledge(), step.counted(entry.at())))
                    .with(ClockKind.COMPLETE, step.clocks().complete().resumed())
                    .with(ClockKind.CONFIRM, null);
            return step.in(StepPhase.OPEN)
                    .owned(step.ownership().returned(event.askings()))
                    .clocks(clocks.reminders(
                            clocks.reminders().keep(warning -> !warning.at().isBefore(counted))))
                    .asks(asked(asks, event.askings(), manner))
                    .done(null);
        }

        @Override
        public StepState assigned(Event.Assigned event) {
            return OfferEvolver.over(handed(event.to(), event.askings(), event.acknowledge(), false));
        }

        @Override
        public StepState offered(Event.Offered event) {
            return OfferEvolver.offered(step, event);
        }

        @Override
        public StepState offerAccepted(Event.OfferAccepted event) {
            return OfferEvolver.accepted(step, event, entry);
        }

        @Override
        public StepState offerRefused(Event.OfferRefused event) {
            return OfferEvolver.over(step);
        }

        @Override
        public StepState offerUnanswered(Event.OfferUnanswered event) {
            return OfferEvolver.over(step);
        }

        @Override
        public StepState ownerGone(Event.OwnerGone event) {
            return handed(event.owner(), event.askings(), event.acknowledge(), false);
        }

        /** Another party is accountable and has been asked. An offer goes on. */
        private StepState handed(Party to, List<Asking> askings, @Nullable ClockPlan plan, boolean keepLadder) {
            Ownership before = step.ownership();
            Asks asks = step.asks()
                    .without(asked ->
                            asked.purpose() == Purpose.WORK && before.tried().contains(asked.via()))
                    .each(asked -> asked.person().equals(before.person())
                            ? asked.settle().back()
                            : asked.back())
                    .keepLists(list -> list.clock() != null || list.purpose() == Purpose.OFFER)
                    .nextWave();
            Manner manner = new Manner(Purpose.WORK, NoticeKind.ASKED, null, 0);
            StepClock acknowledge = step.clocks().acknowledge();
            Instant from = step.counted(entry.at());
            StepClock fresh = keepLadder ? acknowledge.restarted(plan, from) : StepClock.start(plan, from);
            Clocks clocks = step.clocks().with(ClockKind.ACKNOWLEDGE, fresh);
            return step.in(StepPhase.OPEN)
                    .owned(Ownership.of(to, parties(askings)).offer(before.offer()))
                    .clocks(clocks.reminders(clocks.reminders().unasked()))
                    .asks(asked(asks, askings, manner));
        }

        @Override
        public StepState paused(Event.Paused event) {
            return step.clocks(step.clocks().paused(event, entry.at()));
        }

        @Override
        public StepState resumed(Event.Resumed event) {
            StepState running = step.clocks(step.clocks().resumed(event));
            Instant net = event.timetable().net();
            return net == null ? running : running.net(running.net().at(net));
        }

        /**
         * Whoever is warned may take it. While somebody has it, that is a new asking; before, they are asked beside those
         * who have been asked already.
         */
        @Override
        public StepState warned(Event.Warned event) {
            Reminders reminders = step.clocks().reminders().keep(warning -> warning.number() != event.number());
            boolean anew = step.ownership().isTaken() && Asking.anyReached(event.tells());
            Asks asks = anew ? step.asks().nextWave() : step.asks();
            Manner manner = new Manner(Purpose.WORK, NoticeKind.WARNED, ClockKind.COMPLETE, 0);
            return step.clocks(step.clocks().reminders(reminders)).asks(asked(asks, event.tells(), manner));
        }

        @Override
        public StepState becameLate(Event.BecameLate event) {
            return late(event.clock(), true);
        }

        @Override
        public StepState latenessWithdrawn(Event.LatenessWithdrawn event) {
            return late(event.clock(), false);
        }

        private StepState late(ClockKind kind, boolean isLate) {
            StepClock clock = step.clocks().of(kind);
            return clock == null ? step : step.clocks(step.clocks().with(kind, clock.late(isLate)));
        }

        @Override
        public StepState deadlineMoved(Event.DeadlineMoved event) {
            StepClock clock = step.clocks().of(event.clock());
            if (clock == null) {
                return step;
            }
            Reminders reminders = step.clocks().reminders().moved(event.warnings(), null);
            StepState moved = step.clocks(
                    step.clocks().with(event.clock(), clock.moved(event)).reminders(reminders));
            Instant net = event.ahead().net();
            return net == null ? moved : moved.net(moved.net().waiting(net));
        }

        @Override
        public StepState rungFired(Event.RungFired event) {
            Purpose purpose = event.clock() == ClockKind.CONFIRM ? Purpose.CONFIRM : Purpose.WORK;
            StepState climbed = climb(event);
            Event.HandOver handOver = event.handOver();
            if (handOver != null && handOver.asking().reached()) {
                boolean ownLadder = event.clock() == ClockKind.ACKNOWLEDGE;
                climbed = OfferEvolver.over(new StepApplied(climbed, entry)
                        .handed(
                                handOver.asking().party(),
                                List.of(handOver.asking()),
                                handOver.acknowledge(),
                                ownLadder));
            }
            boolean asks = Asking.anyReached(event.tells());
            Asks wave = asks ? climbed.asks().nextWave() : climbed.asks();
            if (asks || (handOver != null && handOver.asking().reached())) {
                climbed = answerable(climbed, event.clock(), wave.newest());
            }
            Manner manner = new Manner(purpose, NoticeKind.LATE, event.clock(), event.rung());
            return climbed.asks(asked(wave, event.tells(), manner));
        }

        private static StepState answerable(StepState step, ClockKind kind, int wave) {
            StepClock clock = step.clocks().of(kind);
            return clock == null ? step : step.clocks(step.clocks().with(kind, clock.asking(wave)));
        }

        private StepState climb(Event.RungFired event) {
            StepClock clock = step.clocks().of(event.clock());
            if (clock == null) {
                return step;
            }
            StepClock climbed = clock.climbed(event.rung(), event.ahead().rung());
            StepState result = step.clocks(step.clocks().with(event.clock(), climbed));
            Instant net = event.ahead().net();
            return net == null ? result : result.net(result.net().beating(net));
        }

        @Override
        public StepState safetyNetQuieted(Event.SafetyNetQuieted event) {
            return step.net(step.net().putOff(event.next()));
        }

        /** Where the list reached nobody before and somebody has the step meanwhile, that is a new asking. */
        @Override
        public StepState dutyRead(Event.DutyRead event) {
            return DutyEvolver.read(step, event);
        }

        @Override
        public StepState ownerRead(Event.OwnerRead event) {
            return DutyEvolver.ownerRead(step, event);
        }

        @Override
        public StepState ownerPassedOver(Event.OwnerPassedOver event) {
            return DutyEvolver.passedOver(step, event);
        }

        @Override
        public StepState loopSpent(Event.LoopSpent event) {
            Manner manner = new Manner(Purpose.WORK, NoticeKind.NET, null, 0);
            return step.asks(asked(step.asks(), event.askings(), manner));
        }
    }
}
