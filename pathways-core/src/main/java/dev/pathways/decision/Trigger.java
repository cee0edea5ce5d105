package dev.pathways.decision;

import dev.pathways.model.Command;
import dev.pathways.model.Event;
import org.jspecify.annotations.Nullable;

/** What can move a step: an act of a person, or the clock. */
public enum Trigger {
    /** Its turn comes. */
    OPEN("its turn comes"),
    /** Its turn comes, and it waits to be opened. */
    WAIT("its turn comes and it waits"),
    /** Its turn comes, and it is not needed. */
    SKIP("it is not needed"),
    /** It is not needed any more. */
    CLOSE("it is not needed any more"),
    /** Somebody says "I have it". */
    ACKNOWLEDGE("acknowledge"),
    /** Whoever has it is asked whether they are still on it. */
    QUESTION("whoever has it is asked about it"),
    /** Whoever has it says that they are still on it. */
    STILL_ON_IT("stay on"),
    /** Whoever has it did not say that they are still on it. */
    LAPSE("the acknowledgement lapses"),
    /** Somebody who was asked cannot take it. */
    DECLINE("decline"),
    /** The work is reported done. */
    COMPLETE("complete"),
    /** Somebody else confirms it. */
    CONFIRM("confirm"),
    /** Somebody else sends it back. */
    RETURN("return"),
    /** It is given to another party. */
    ASSIGN("assign"),
    /** Whoever has it asks somebody to take it over. */
    OFFER("offer"),
    /** Somebody takes over what was offered to them. */
    ACCEPT("accept the offer of"),
    /** Somebody cannot take over what was offered to them. */
    REFUSE("refuse the offer of"),
    /** Its clocks are stopped for a while. */
    PAUSE("pause"),
    /** Its clocks run again. */
    RESUME("resume"),
    /** A person fires the next rung by hand. */
    ESCALATE("escalate"),
    /** The safety net puts off its next call. */
    QUIET("quiet"),
    /** A warning comes. */
    WARN("a warning comes"),
    /** A clock runs out. */
    RUN_OUT("a clock runs out"),
    /** A rung fires. */
    RUNG("a rung fires"),
    /** The safety net is called. */
    NET("the safety net is called"),
    /** A duty list is read again. */
    DUTY("a duty list is read again"),
    /** An offer comes back without an answer. */
    OFFER_BACK("an offer comes back"),
    /** Whoever was accountable for it does not exist any more. */
    OWNER_GONE("its owner is gone"),
    /** The pathway is stopped. */
    STOP("the pathway is stopped");

    private final String words;

    Trigger(String words) {
        this.words = words;
    }

    /** The words that people read. */
    public String words() {
        return words;
    }

    /** The trigger of a command about a step. */
    public static Trigger of(Command.OnStep command) {
        return command.match(new CommandTriggers());
    }

    /** The trigger behind an event about a step, or null where the event only takes note. */
    public static @Nullable Trigger of(Event event) {
        if (event instanceof Event.StepOpened) {
            return OPEN;
        } else if (event instanceof Event.StepAwaited) {
            return WAIT;
        } else if (event instanceof Event.StepSkipped) {
            return SKIP;
        } else if (event instanceof Event.StepClosed) {
            return CLOSE;
        } else if (event instanceof Event.Acknowledged) {
            return ACKNOWLEDGE;
        } else if (event instanceof Event.AskedStillOnIt) {
            return QUESTION;
        } else if (event instanceof Event.SaidStillOnIt) {
            return STILL_ON_IT;
        } else if (event instanceof Event.AcknowledgementLapsed) {
            return LAPSE;
        } else if (event instanceof Event.Declined) {
            return DECLINE;
        } else if (event instanceof Event.Completed) {
            return COMPLETE;
        } else if (event instanceof Event.Confirmed) {
            return CONFIRM;
        } else if (event instanceof Event.Returned) {
            return RETURN;
        } else if (event instanceof Event.Assigned) {
            return ASSIGN;
        } else if (event instanceof Event.Offered) {
            return OFFER;
        } else if (event instanceof Event.OfferAccepted) {
            return ACCEPT;
        } else if (event instanceof Event.OfferRefused) {
            return REFUSE;
        } else if (event instanceof Event.OfferUnanswered) {
            return OFFER_BACK;
        } else if (event instanceof Event.Paused) {
            return PAUSE;
        } else if (event instanceof Event.Resumed) {
            return RESUME;
        } else if (event instanceof Event.EscalationRequested) {
            return ESCALATE;
        } else if (event instanceof Event.SafetyNetQuieted) {
            return QUIET;
        } else if (event instanceof Event.Warned) {
            return WARN;
        } else if (event instanceof Event.BecameLate) {
            return RUN_OUT;
        } else if (event instanceof Event.RungFired) {
            return RUNG;
        } else if (event instanceof Event.SafetyNetCalled) {
            return NET;
        } else if (event instanceof Event.DutyRead
                || event instanceof Event.OwnerRead
                || event instanceof Event.OwnerPassedOver) {
            return DUTY;
        } else if (event instanceof Event.OwnerGone) {
            return OWNER_GONE;
        } else if (event instanceof Event.PathwayStopped) {
            return STOP;
        }
        return null;
    }

    private static final class CommandTriggers implements Command.Cases<Trigger> {
        private static IllegalStateException notHere() {
            return new IllegalStateException("Expected a command about a step, but got another one");
        }

        @Override
        public Trigger start(Command.Start command) {
            throw notHere();
        }

        @Override
        public Trigger acknowledge(Command.Acknowledge command) {
            return ACKNOWLEDGE;
        }

        @Override
        public Trigger decline(Command.Decline command) {
            return DECLINE;
        }

        @Override
        public Trigger complete(Command.Complete command) {
            return COMPLETE;
        }

        @Override
        public Trigger confirm(Command.Confirm command) {
            return CONFIRM;
        }

        @Override
        public Trigger sendBack(Command.Return command) {
            return RETURN;
        }

        @Override
        public Trigger assign(Command.Assign command) {
            return ASSIGN;
        }

        @Override
        public Trigger offer(Command.Offer command) {
            return OFFER;
        }

        @Override
        public Trigger acceptOffer(Command.AcceptOffer command) {
            return ACCEPT;
        }

        @Override
        public Trigger refuseOffer(Command.RefuseOffer command) {
            return REFUSE;
        }

        @Override
        public Trigger escalate(Command.Escalate command) {
            return ESCALATE;
        }

        @Override
        public Trigger pause(Command.Pause command) {
            return PAUSE;
        }

        @Override
        public Trigger resume(Command.Resume command) {
            return RESUME;
        }

        @Override
        public Trigger stillOnIt(Command.StillOnIt command) {
            return STILL_ON_IT;
        }

        @Override
        public Trigger quiet(Command.Quiet command) {
            return QUIET;
        }

        @Override
        public Trigger recordFacts(Command.RecordFacts command) {
            throw notHere();
        }

        @Override
        public Trigger addNote(Command.AddNote command) {
            throw notHere();
        }

        @Override
        public Trigger review(Command.Review command) {
            throw notHere();
        }

        @Override
        public Trigger cancel(Command.Cancel command) {
            throw notHere();
        }

        @Override
        public Trigger move(Command.Move command) {
            throw notHere();
        }

        @Override
        public Trigger hostEvent(Command.HostEvent command) {
            throw notHere();
        }
    }
}
