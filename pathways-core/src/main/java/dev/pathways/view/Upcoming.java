package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Owed;
import dev.pathways.decision.Parties;
import dev.pathways.decision.Planned;
import dev.pathways.decision.Schedule;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.Warn;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens by itself if nobody acts.
 *
 * @param at when
 * @param step the step it is about, or null for the pathway as a whole
 * @param what what happens
 * @param clock the late clock, or null
 * @param rung the rung that fires, or 0
 * @param asks whom it asks, with facts filled in
 * @param informs whom it informs
 * @param handsTo whom it makes the new owner, or null
 */
public record Upcoming(
        Instant at,
        @Nullable String step,
        Planned.What what,
        @Nullable ClockKind clock,
        int rung,
        List<Party> asks,
        List<Party> informs,
        @Nullable Party handsTo) {
    /** Keeps its own copies of the lists. */
    public Upcoming {
        asks = List.copyOf(asks);
        informs = List.copyOf(informs);
    }

    /** What happens next to an instance, earliest first. What follows from these is not listed. */
    public static List<Upcoming> of(PathwayDefinition definition, InstanceState state) {
        return Schedule.all(state).stream()
                .distinct()
                .map(planned -> of(definition, state, planned))
                .toList();
    }

    private static Upcoming of(PathwayDefinition definition, InstanceState state, Planned planned) {
        StepState step = planned.step() == null ? null : state.find(planned.step());
        ClockKind clock = planned.clock();
        if (planned.what() == Planned.What.RUNG && step != null && clock != null) {
            return rung(definition, state, planned, step, clock);
        }
        if (planned.what() == Planned.What.WARN && step != null) {
            return warning(definition, state, planned, step);
        }
        List<Party> asks = switch (planned.what()) {
            case QUESTION, OFFER -> step == null ? List.of() : List.of(Parties.owner(step));
            case NET -> definition.safetyNet().tell();
            case DUTY ->
                planned.list() == null ? owners(step) : List.of(planned.list().party());
            default -> List.of();
        };
        List<Party> informs = planned.what() == Planned.What.INFORM ? owed(state, planned) : List.of();
        return new Upcoming(planned.at(), planned.step(), planned.what(), clock, 0, asks, informs, null);
    }

    /** Whom the directory could not name, and who are still to hear of a step. */
    private static List<Party> owed(InstanceState state, Planned planned) {
        return state.owed().stream()
                .filter(owed ->
                        owed.checkAgain().equals(planned.at()) && owed.step().equals(planned.step()))
                .map(Owed::party)
                .distinct()
                .toList();
    }

    /** The list through which somebody has a step. */
    private static List<Party> owners(@Nullable StepState step) {
        Party as = step == null ? null : step.ownership().as();
        return as == null ? List.of() : List.of(as);
    }

    private static Upcoming rung(
            PathwayDefinition definition, InstanceState state, Planned planned, StepState step, ClockKind clock) {
        StepClock running = step.clocks().of(clock);
        int number = running == null ? 1 : running.rung() + 1;
        Rung rung = definition.step(step.step()).ladders().of(clock).rung(number);
        return new Upcoming(
                planned.at(),
                step.step(),
                planned.what(),
                clock,
                number,
                meant(state, step, rung.tell()),
                meant(state, step, rung.inform()),
                rung.handTo() == null ? null : Parties.meant(state, rung.handTo(), step));
    }

    private static Upcoming warning(
            PathwayDefinition definition, InstanceState state, Planned planned, StepState step) {
        List<Warn> warnings = definition.step(step.step()).timing().warnings();
        List<Warn> due = step.clocks().reminders().warnings().stream()
                .filter(plan -> plan.at().equals(planned.at()))
                .map(plan -> warnings.get(plan.number() - 1))
                .toList();
        return new Upcoming(
                planned.at(),
                step.step(),
                planned.what(),
                ClockKind.COMPLETE,
                0,
                meant(
                        state,
                        step,
                        due.stream().flatMap(warn -> warn.tell().stream()).toList()),
                meant(
                        state,
                        step,
                        due.stream().flatMap(warn -> warn.inform().stream()).toList()),
                null);
    }

    private static List<Party> meant(InstanceState state, StepState step, List<PartyRef> refs) {
        return refs.stream().map(ref -> Parties.meant(state, ref, step)).toList();
    }

    /** What happens, in words that end a sentence beginning with "if nobody acts". */
    public String words() {
        return switch (what) {
            case TURN -> "its wait ends: it opens, or is passed by";
            case RESUME -> "its pause ends, and its clocks run again";
            case WARN -> "a warning " + String.join(" and ", partyWords());
            case QUESTION -> "it is asked whether they are still on it: " + join(asks);
            case LAPSE -> "the acknowledgement lapses, and its owner is asked again";
            case RUN_OUT -> clock == null ? "the pathway is late" : "it is late: " + clock.lateWord();
            case RUNG -> "rung " + rung + " " + String.join(" and ", partyWords());
            case NET -> "the safety net is called: " + join(asks);
            case OFFER -> "the offer comes back to " + join(asks);
            case DUTY -> "the duty list is read again: " + join(asks);
            case INFORM -> "the directory is asked again who is to be informed: " + join(informs);
        };
    }

    private List<String> partyWords() {
        List<String> parts = new ArrayList<>();
        if (!asks.isEmpty()) {
            parts.add("asks " + join(asks));
        }
        if (handsTo != null) {
            parts.add("hands it to " + handsTo);
        }
        if (!informs.isEmpty()) {
            parts.add("informs " + join(informs));
        }
        return parts;
    }

    private static String join(List<Party> parties) {
        return String.join(", ", parties.stream().map(Party::toString).toList());
    }
}
