package dev.pathways.decision;

import dev.pathways.model.Event;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What comes by itself before a step is late.
 *
 * @param warnings the warnings that have not come yet, in the order of the definition
 * @param question whether whoever has it is still on it; null while nobody has it or that is not asked
 */
public record Reminders(
        List<Event.WarningPlan> warnings, @Nullable Question question) {
    /** No warnings, and no question. */
    static final Reminders NONE = new Reminders(List.of(), null);

    /** Keeps its own copy of the list. */
    public Reminders {
        warnings = List.copyOf(warnings);
    }

    /**
     * The question whether somebody is still on it.
     *
     * @param next when it is asked or, if it has been asked, when it must have been answered
     * @param asked whether it has been asked
     */
    public record Question(Instant next, boolean asked) {}

    /** It is asked at an instant; never, for null. */
    Reminders ask(@Nullable Instant at) {
        return new Reminders(warnings, at == null ? null : new Question(at, false));
    }

    /** It has been asked, and must be answered by an instant. */
    Reminders asked(Instant answerBy) {
        return new Reminders(warnings, new Question(answerBy, true));
    }

    /** Nobody has the step, so nobody is asked. */
    Reminders unasked() {
        return new Reminders(warnings, null);
    }

    /** The question comes at another instant. */
    Reminders moved(List<Event.WarningPlan> newWarnings, @Nullable Instant next) {
        return new Reminders(
                newWarnings, question == null || next == null ? question : new Question(next, question.asked()));
    }

    Reminders keep(Predicate<Event.WarningPlan> which) {
        return new Reminders(warnings.stream().filter(which).toList(), question);
    }
}
