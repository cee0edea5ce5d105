package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Reach;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a step is where it is: who was told when and through which duty list, why somebody else was not, and what happens
 * next if nobody acts.
 *
 * @param step the step
 * @param title what to do
 * @param phase how far it is
 * @param why why it is there, in a sentence
 * @param history what happened about it, from its start
 * @param next what happens next about it if nobody acts
 */
public record Explanation(
        StepRef step, String title, StepPhase phase, String why, List<Happening> history, List<Happening> next) {
    private static final int MOST_NEXT = 10;

    /** Keeps its own copies of the lists. */
    public Explanation {
        history = List.copyOf(history);
        next = List.copyOf(next);
    }

    /**
     * Explains a step.
     *
     * @param journal the instance's whole journal
     * @param forecast the entries that will be written if nobody acts
     * @throws IllegalArgumentException if the pathway has no such step
     */
    public static Explanation of(
            PathwayDefinition definition,
            InstanceState state,
            String step,
            List<JournalEntry> journal,
            List<JournalEntry> forecast) {
        StepPhase phase = state.phase(step);
        List<Happening> next = withoutRepeats(Happening.of(definition, forecast, step));
        return new Explanation(
                StepRef.of(state.id(), step),
                definition.step(step).title(),
                phase,
                why(definition, state, step, phase),
                Happening.of(definition, journal, step),
                next.subList(0, Math.min(MOST_NEXT, next.size())));
    }

    /** Of calls of the safety net that follow each other, only the first. */
    private static List<Happening> withoutRepeats(List<Happening> all) {
        List<Happening> kept = new ArrayList<>();
        for (Happening each : all) {
            boolean repeats = !kept.isEmpty() && isCall(each) && isCall(kept.get(kept.size() - 1));
            if (!repeats) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static boolean isCall(Happening happening) {
        return happening.events().stream().allMatch(Event.SafetyNetCalled.class::isInstance);
    }

    private static String why(PathwayDefinition definition, InstanceState state, String name, StepPhase phase) {
        StepState step = state.find(name);
        return switch (phase) {
            case WAITING -> waits(definition, state, name);
            case OPEN -> owner(step, " has been asked, and nobody has acknowledged it yet.");
            case ACKNOWLEDGED -> has(step);
            case AWAITING_CONFIRMATION -> done(step, " reported it done, and nobody has confirmed it yet.");
            case COMPLETED -> done(step, " did it.");
            case SKIPPED -> "It was not needed when its turn came.";
            case CLOSED -> "It was closed without being done.";
        };
    }

    private static String waits(PathwayDefinition definition, InstanceState state, String step) {
        if (!state.isOpen()) {
            return "The pathway has ended without it.";
        }
        if (state.flow().turn(step) != null) {
            return "Its turn has come, and it waits to be opened.";
        }
        Reach reach = new Reach(definition.layout(), state);
        return reach.isAhead(step)
                ? "Its turn has not come: first " + String.join(" and ", reach.blocking(step)) + "."
                : "It cannot be reached any more.";
    }

    private static String owner(@Nullable StepState step, String rest) {
        return step == null ? "" : step.ownership().party() + rest;
    }

    private static String has(@Nullable StepState step) {
        if (step == null) {
            return "";
        }
        String again = step.isAskedAnew() ? " It is late, and others have been asked to take it over." : "";
        return step.ownership().person() + " has it, as " + step.ownership().as() + "." + again;
    }

    private static String done(@Nullable StepState step, String rest) {
        return step == null || step.done() == null ? "" : step.done().by() + rest;
    }

    /** The same for people, by the wall clock of the pathway. */
    public String text(PathwayDefinition definition) {
        WallTime wall = new WallTime(definition.zone());
        StringBuilder text = new StringBuilder(title + ": " + phase.word() + ". " + why + "\n");
        list(text, "So far", history, wall);
        list(text, "Next, if nobody acts", next, wall);
        if (!next.isEmpty() && isCall(next.get(next.size() - 1))) {
            text.append("  and so on, every ")
                    .append(definition.safetyNet().every())
                    .append(", until somebody acts\n");
        }
        return text.toString();
    }

    private static void list(StringBuilder text, String heading, List<Happening> lines, WallTime wall) {
        if (!lines.isEmpty()) {
            text.append(heading).append('\n');
        }
        for (Happening line : lines) {
            if (!line.words().isEmpty()) {
                text.append("  ")
                        .append(wall.words(line.at()))
                        .append("  ")
                        .append(line.words())
                        .append('\n');
            }
        }
    }
}
