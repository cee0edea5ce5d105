package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Offer;
import dev.pathways.decision.Parties;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.model.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person hands to the next: the open steps of somebody's work, or of a unit's, the most urgent first.
 *
 * @param of whose steps
 * @param at as of when
 * @param lines one per step
 * @param cut whether there are more than fit on a sheet
 */
public record HandoverSheet(Work of, Instant at, List<Line> lines, boolean cut) {
    /** Keeps its own copy of the list. */
    public HandoverSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One open step.
     *
     * @param step which
     * @param subject whom it is about; its text form shows nothing
     * @param unit where the patient is
     * @param pathway the pathway's title
     * @param title what to do
     * @param state who has it, who was asked, and its clocks
     * @param clocks the clocks that run, the earliest due first
     * @param upcoming what happens to it next if nobody acts, and who is told, earliest first
     */
    public record Line(
            StepRef step,
            Subject subject,
            Unit unit,
            String pathway,
            String title,
            StepState state,
            List<Clock> clocks,
            List<Upcoming> upcoming) {
        /** Keeps its own copies of the lists. */
        public Line {
            clocks = List.copyOf(clocks);
            upcoming = List.copyOf(upcoming);
        }

        /** Who is accountable: the person who has it, as a party, else the party that was asked. */
        public Party owner() {
            return Parties.owner(state);
        }

        /** To whom it is offered, or null. */
        public @Nullable Offer offer() {
            return state.ownership().offer();
        }

        /** Who has been asked to take it, to take it over or to confirm it, and has not answered. */
        public List<String> pending() {
            List<String> people = new ArrayList<>(state.asks().waitingToTake());
            people.addAll(state.asks().waiting(Purpose.CONFIRM));
            return people;
        }

        /** Whether one of its clocks has run out. */
        public boolean isLate() {
            return clocks.stream().anyMatch(Clock::late);
        }
    }

    /**
     * One running clock.
     *
     * @param kind which
     * @param due the last instant that is on time
     * @param late whether it has run out
     * @param rung how many rungs of its ladder have fired
     */
    public record Clock(ClockKind kind, Instant due, boolean late, int rung) {}

    /** A sheet of these lines. */
    public static HandoverSheet of(Work work, Instant at, List<Line> lines, boolean cut) {
        Comparator<Line> urgency = Comparator.comparing(HandoverSheet::firstDue);
        return new HandoverSheet(work, at, lines.stream().sorted(urgency).toList(), cut);
    }

    private static Instant firstDue(Line line) {
        return line.clocks().isEmpty() ? Instant.MAX : line.clocks().get(0).due();
    }

    /** The line of a step; none where nobody works on it any more. */
    public static List<Line> line(PathwayDefinition definition, InstanceState state, String name) {
        StepState step = state.find(name);
        if (step == null || !step.phase().isLive()) {
            return List.of();
        }
        List<Upcoming> upcoming = Upcoming.of(definition, state).stream()
                .filter(each -> name.equals(each.step()))
                .toList();
        return List.of(new Line(
                StepRef.of(state.id(), name),
                state.context().subject(),
                state.context().unit(),
                definition.header().title(),
                definition.step(name).title(),
                step,
                clocks(step),
                upcoming));
    }

    private static List<Clock> clocks(StepState step) {
        List<Clock> clocks = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            StepClock clock = step.clocks().of(kind);
            if (clock != null && clock.running() && clock.due() != null) {
                clocks.add(new Clock(kind, clock.due(), clock.late(), clock.rung()));
            }
        }
        clocks.sort(Comparator.comparing(Clock::due));
        return clocks;
    }
}
