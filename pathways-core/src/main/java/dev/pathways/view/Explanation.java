package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import java.util.List;

/**
 * Why a step is where it is: who was told when and through which duty list, why somebody else was not, and what happens
 * next if nobody acts. Read from the journal, the state and the definition. It quotes the notes: show it only to people who
 * may see the instance, and log only its {@code toString()}.
 *
 * @param step the step
 * @param title what to do
 * @param phase how far it is
 * @param why why it is there: who has it or was asked, what blocks it, why it was passed by or closed
 * @param history what happened about it, from its start
 * @param notes the notes about it and about the pathway as a whole
 * @param next what happens next about it if nobody acts
 */
public record Explanation(
        StepRef step,
        String title,
        StepPhase phase,
        String why,
        List<Happening> history,
        List<Note> notes,
        Forecast next) {
    /** Keeps its own copies of the lists. */
    public Explanation {
        history = List.copyOf(history);
        notes = List.copyOf(notes);
    }

    /**
     * Explains a step.
     *
     * @param journal the instance's whole journal
     * @param ahead the entries that will be written if nobody acts
     * @param forecast the forecast that these make
     * @throws IllegalArgumentException if the pathway has no such step
     */
    public static Explanation of(
            PathwayDefinition definition,
            InstanceState state,
            String step,
            List<JournalEntry> journal,
            List<JournalEntry> ahead,
            Forecast forecast) {
        String title = definition.step(step).title();
        Timeline timeline = new Timeline(definition, step);
        List<Happening> history = timeline.read(journal);
        String ending = timeline.ending();
        Forecast.Repeats repeats = forecast.repeats();
        Forecast next = new Forecast(
                null,
                timeline.read(ahead),
                forecast.reach(),
                repeats == null ? null : repeats.about(step),
                forecast.zone());
        String why = new Standing(definition, state, step).why(ending);
        return new Explanation(
                StepRef.of(state.id(), step), title, state.phase(step), why, history, timeline.notes(), next);
    }

    /** Everybody who was told about it, in order. */
    public List<Told> told() {
        return history.stream().flatMap(each -> each.told().stream()).toList();
    }

    /** Everybody who might have been told about it and was not, in order. */
    public List<NotTold> notTold() {
        return history.stream().flatMap(each -> each.notTold().stream()).toList();
    }

    /** The same for people, by the wall clock of the pathway. */
    public String text() {
        Sheet sheet = new Sheet(next.zone());
        sheet.line("“" + title + "” is " + phase.word() + ". " + why);
        sheet.happenings("So far:", history);
        sheet.notes("Notes:", notes);
        if (!next.timeline().isEmpty()) {
            sheet.happenings("If nobody acts:", next.timeline());
            sheet.line(next.repeats() == null ? "" : next.closing());
        }
        return sheet.text();
    }
}
