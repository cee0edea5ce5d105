package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first pure function: what follows from a command, or from the passing of time.
 *
 * <p>Reads no clock and no directory: the instant and the answers are passed in, and where an answer is missing the
 * result is {@link Decision.Needs}. The same input gives the same output, byte for byte, on any machine. Safe for use by
 * any thread.
 */
public final class Decider {
    private Decider() {}

    /**
     * What follows from starting a pathway.
     *
     * @param definition the definition it starts with
     * @param id the new instance's id
     * @param now the engine's instant, in whole microseconds
     * @param answers the directory's answers known so far
     */
    public static Decision start(
            PathwayDefinition definition, InstanceId id, Command.Start command, Instant now, Answers answers) {
        return Starting.decide(new Draft(definition, id, null, command.actor(), now, answers), command);
    }

    /**
     * What follows from a command to a running instance. First everything fires that was planned strictly before now; so
     * ticking often or rarely tells the same story. A refused command changes nothing, except that an outcome which is
     * spent is told to the safety net once.
     *
     * @param definition the definition the instance started with
     * @param now the engine's instant, in whole microseconds
     * @param answers the directory's answers known so far
     */
    public static Decision decide(
            PathwayDefinition definition,
            InstanceState state,
            Command.OnInstance command,
            Instant now,
            Answers answers) {
        Draft draft = new Draft(definition, state.id(), state, command.actor(), now, answers);
        Passing.before(draft);
        Refusal refusal = structural(draft, command);
        return refusal == null ? command.match(new Acts(draft)) : draft.refuse(refusal);
    }

    /**
     * What follows when a person does what they may not do. Only the missing permission is overridden; whether that is
     * allowed is for the caller to know.
     *
     * @param definition the definition the instance started with
     * @param now the engine's instant, in whole microseconds
     * @param answers the directory's answers known so far
     */
    public static Decision breakGlass(
            PathwayDefinition definition, InstanceState state, BreakGlass glass, Instant now, Answers answers) {
        Command.OnInstance command = glass.act();
        Draft draft = new Draft(definition, state.id(), state, command.actor(), now, answers);
        Passing.before(draft);
        Refusal refusal = structural(draft, command);
        if (refusal == null) {
            refusal = Glass.refusal(draft, glass);
        }
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        Glass.breakIt(draft, step(command), glass.reason());
        return command.match(new Acts(draft));
    }

    /** The step that a command is about, or null. */
    private static @Nullable String step(Command.OnInstance command) {
        if (command instanceof Command.AddNote note) {
            return note.step();
        }
        return command instanceof Command.OnStep onStep ? onStep.step() : null;
    }

    private static @Nullable Refusal structural(Draft draft, Command.OnInstance command) {
        if (command instanceof Command.AddNote note) {
            return Noting.structural(draft, note);
        }
        return command instanceof Command.OnStep onStep ? Refusals.structural(draft, onStep) : null;
    }

    /**
     * What follows from the passing of time: everything planned up to and including now fires, in order.
     *
     * @param definition the definition the instance started with
     * @param now the engine's instant, in whole microseconds
     * @param answers the directory's answers known so far
     */
    public static Decision tick(PathwayDefinition definition, InstanceState state, Instant now, Answers answers) {
        Draft draft = new Draft(definition, state.id(), state, Actor.CLOCK, now, answers);
        Passing.upTo(draft);
        return draft.accept();
    }

    /**
     * What follows when a notice can never be delivered: whoever it was for counts as not reached, and when everybody
     * asked last is out of reach the next rung fires at once.
     *
     * @param definition the definition the instance started with
     * @param notice the notice that was given up
     * @param now the engine's instant, in whole microseconds
     * @param answers the directory's answers known so far
     */
    public static Decision giveUp(
            PathwayDefinition definition, InstanceState state, Notice notice, Instant now, Answers answers) {
        Draft draft = new Draft(definition, state.id(), state, Actor.CLOCK, now, answers);
        Passing.before(draft);
        return GivingUp.giveUp(draft, notice);
    }

    /**
     * What follows when the host says that a party has changed: every list of this instance that is meant is read again
     * at once.
     *
     * @param definition the definition the instance started with
     * @param party the party that has changed
     * @param now the engine's instant, in whole microseconds
     * @param answers the directory's answers known so far
     */
    public static Decision dutyChanged(
            PathwayDefinition definition, InstanceState state, Party party, Instant now, Answers answers) {
        Draft draft = new Draft(definition, state.id(), state, Actor.CLOCK, now, answers);
        Passing.before(draft);
        return Duty.changed(draft, party);
    }

    /** One act per command. */
    private record Acts(Draft draft) implements Command.Cases<Decision> {
        @Override
        public Decision start(Command.Start command) {
            throw new IllegalStateException("Expected a command to a running instance, but got a start");
        }

        @Override
        public Decision acknowledge(Command.Acknowledge command) {
            return Acknowledging.acknowledge(draft, command);
        }

        @Override
        public Decision decline(Command.Decline command) {
            return Acknowledging.decline(draft, command);
        }

        @Override
        public Decision complete(Command.Complete command) {
            return Completing.complete(draft, command);
        }

        @Override
        public Decision confirm(Command.Confirm command) {
            return Confirming.confirm(draft, command);
        }

        @Override
        public Decision sendBack(Command.Return command) {
            return Confirming.sendBack(draft, command);
        }

        @Override
        public Decision assign(Command.Assign command) {
            return Assigning.assign(draft, command);
        }

        @Override
        public Decision offer(Command.Offer command) {
            return Offering.offer(draft, command);
        }

        @Override
        public Decision acceptOffer(Command.AcceptOffer command) {
            return Offering.accept(draft, command);
        }

        @Override
        public Decision refuseOffer(Command.RefuseOffer command) {
            return Offering.refuse(draft, command);
        }

        @Override
        public Decision escalate(Command.Escalate command) {
            return Escalating.escalate(draft, command);
        }

        @Override
        public Decision pause(Command.Pause command) {
            return Pausing.pause(draft, command);
        }

        @Override
        public Decision resume(Command.Resume command) {
            return Pausing.resume(draft, command);
        }

        @Override
        public Decision stillOnIt(Command.StillOnIt command) {
            return Renewing.stillOnIt(draft, command);
        }

        @Override
        public Decision quiet(Command.Quiet command) {
            return Escalating.quiet(draft, command);
        }

        @Override
        public Decision recordFacts(Command.RecordFacts command) {
            return Recording.record(draft, command);
        }

        @Override
        public Decision addNote(Command.AddNote command) {
            return Noting.add(draft, command);
        }

        @Override
        public Decision review(Command.Review command) {
            return Glass.review(draft, command);
        }

        @Override
        public Decision cancel(Command.Cancel command) {
            return Stopping.cancel(draft, command);
        }

        @Override
        public Decision move(Command.Move command) {
            return Relocating.move(draft, command);
        }

        @Override
        public Decision hostEvent(Command.HostEvent command) {
            return HostEvents.report(draft, command);
        }
    }
}
