package dev.pathways.decision;

import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.PathwayPhase;
import dev.pathways.model.StepPhase;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is true of one instance now: the fold of its journal.
 *
 * @param id the instance
 * @param version how many events its journal has
 * @param definition the definition it started with and keeps
 * @param context whom it is about and where
 * @param facts what is known
 * @param course how it goes as a whole
 * @param steps the newest visit of every step that has opened, in the order of their first opening
 * @param flow where it is between its steps
 * @param reviews the broken glasses that nobody has reviewed yet
 * @param owed the words for parties about which the directory failed
 */
public record InstanceState(
        InstanceId id,
        long version,
        DefinitionRef definition,
        Context context,
        Facts facts,
        Course course,
        List<StepState> steps,
        Flow flow,
        List<OpenReview> reviews,
        List<Owed> owed) {
    /** Whom the instance is about and where; every party is resolved for both. */
    public record Context(Subject subject, Unit unit) {}

    /** Keeps its own copies. */
    public InstanceState {
        steps = Steps.copyOf(steps);
        reviews = List.copyOf(reviews);
        owed = List.copyOf(owed);
    }

    /** Whether it is still going on. */
    public boolean isOpen() {
        return course.phase() == PathwayPhase.OPEN;
    }

    /** Whether it is going on, and a safety net of it could not be reached when it was called last. */
    public boolean isNetUnreached() {
        return isOpen()
                && (course.net().unreached()
                        || steps.stream().anyMatch(step -> step.net().unreached()));
    }

    /** The newest visit of a step, or null while it has not opened. */
    public @Nullable StepState find(String step) {
        return Steps.copyOf(steps).find(step);
    }

    /**
     * The newest visit of a step that has opened.
     *
     * @throws IllegalStateException if it has not
     */
    public StepState step(String name) {
        StepState step = find(name);
        if (step == null) {
            throw new IllegalStateException("Expected step '" + name + "' to have opened, but it has not");
        }
        return step;
    }

    /** How far a step is: waiting, too, where its turn has come anew and it has not been opened. */
    public StepPhase phase(String step) {
        StepState state = flow.turn(step) == null ? find(step) : null;
        return state == null ? StepPhase.WAITING : state.phase();
    }

    InstanceState with(StepState step) {
        return steps(Steps.copyOf(steps).with(step));
    }

    InstanceState context(Context newContext) {
        return new InstanceState(id, version, definition, newContext, facts, course, steps, flow, reviews, owed);
    }

    InstanceState steps(List<StepState> newSteps) {
        return new InstanceState(id, version, definition, context, facts, course, newSteps, flow, reviews, owed);
    }

    InstanceState course(Course newCourse) {
        return new InstanceState(id, version, definition, context, facts, newCourse, steps, flow, reviews, owed);
    }

    InstanceState facts(Facts newFacts) {
        return new InstanceState(id, version, definition, context, newFacts, course, steps, flow, reviews, owed);
    }

    InstanceState flow(Flow newFlow) {
        return new InstanceState(id, version, definition, context, facts, course, steps, newFlow, reviews, owed);
    }

    InstanceState owed(List<Owed> newOwed) {
        return new InstanceState(id, version, definition, context, facts, course, steps, flow, reviews, newOwed);
    }

    InstanceState reviews(List<OpenReview> newReviews) {
        return new InstanceState(id, version, definition, context, facts, course, steps, flow, newReviews, owed);
    }

    InstanceState at(long newVersion) {
        return new InstanceState(id, newVersion, definition, context, facts, course, steps, flow, reviews, owed);
    }
}
