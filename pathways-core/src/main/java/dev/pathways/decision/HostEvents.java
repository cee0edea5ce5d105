package dev.pathways.decision;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.Refusal;
import dev.pathways.model.StepPhase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Command.HostEvent}: an event stops the pathway, closes, completes or confirms steps, or opens those that wait
 * for it.
 *
 * <p>An event acts on the steps as they are when it comes; it never acts on what it opened itself. A step that opens
 * with an event which came before its turn opens when its turn comes; for completing and confirming, only an event counts
 * that comes while the step can take it, so that an old one never closes new work.
 */
final class HostEvents {
    private HostEvents() {}

    static Decision report(Draft draft, Command.HostEvent command) {
        if (command.actor().kind() != Actor.Kind.HOST) {
            return draft.refuse(Refusals.notPermitted("report an event", "the host application"));
        }
        String event = command.name();
        if (!draft.state().isOpen()) {
            return draft.accept();
        }
        if (draft.definition.header().stopsWhen().contains(event)) {
            Stopping.stop(draft, new Event.PathwayStopped(event, null));
            return draft.accept();
        }
        List<Effect> effects = effects(draft, event);
        Decision refused = refused(draft, effects);
        if (refused != null) {
            return refused;
        }
        List<String> kept = kept(draft, event);
        if (!effects.isEmpty() || !kept.isEmpty()) {
            draft.record(new Event.EventReported(event, kept));
        }
        effects.stream().filter(effect -> effect.stillHolds(draft)).forEach(effect -> apply(draft, effect, event));
        Ahead.settle(draft);
        return draft.accept();
    }

    /** What an event does to a step. */
    private enum Does {
        CLOSE,
        COMPLETE,
        CONFIRM,
        OPEN
    }

    /**
     * What an event does to one visit of one step.
     *
     * @param outcome the outcome with which it completes it, or null
     */
    private record Effect(
            StepDefinition step,
            int visit,
            Does does,
            @Nullable Outcome outcome) {
        Outcome required() {
            if (outcome == null) {
                throw new IllegalStateException("Expected an outcome for step '" + step.name() + "', but got none");
            }
            return outcome;
        }

        /** Whether nothing that the same event did before has overtaken it. */
        boolean stillHolds(Draft draft) {
            StepState state = draft.state().find(step.name());
            boolean sameVisit = (state == null ? 0 : state.visit()) == visit;
            return sameVisit && draft.state().isOpen() && Closing.canClose(draft.state(), step.name());
        }
    }

    private static List<Effect> effects(Draft draft, String event) {
        List<Effect> effects = new ArrayList<>();
        for (StepDefinition step : draft.definition.steps()) {
            Does does = does(draft.state(), step, event);
            if (does != null) {
                StepState state = draft.state().find(step.name());
                String named =
                        does == Does.COMPLETE ? step.gate().completesWhen().get(event) : null;
                Outcome outcome = named == null ? null : step.outcome(named);
                effects.add(new Effect(step, state == null ? 0 : state.visit(), does, outcome));
            }
        }
        return effects;
    }

    private static @Nullable Does does(InstanceState state, StepDefinition step, String event) {
        Gate gate = step.gate();
        StepPhase phase = state.phase(step.name());
        boolean waits = state.flow().turn(step.name()) != null;
        Confirmation confirmation = step.timing().confirmation();
        if (event.equals(gate.closesWhen()) && (waits || phase.isLive())) {
            return Does.CLOSE;
        } else if (waits) {
            return isOpenedBy(step, event) ? Does.OPEN : null;
        } else if (phase == StepPhase.OPEN || phase == StepPhase.ACKNOWLEDGED) {
            return gate.completesWhen().containsKey(event) ? Does.COMPLETE : null;
        } else if (phase == StepPhase.AWAITING_CONFIRMATION) {
            return confirmation != null && event.equals(confirmation.event()) ? Does.CONFIRM : null;
        }
        return null;
    }

    private static boolean isOpenedBy(StepDefinition step, String event) {
        return step.gate().opens() instanceof Gate.Opens.On on && on.event().equals(event);
    }

    /** The steps that will open with this event when their turn comes. */
    private static List<String> kept(Draft draft, String event) {
        InstanceState state = draft.state();
        return draft.definition.steps().stream()
                .filter(step -> isOpenedBy(step, event))
                .map(StepDefinition::name)
                .filter(step ->
                        state.flow().turn(step) == null && !state.phase(step).isLive())
                .toList();
    }

    /**
     * An event cannot complete a step whose evidence is not known, for the host can record it first; nor with an outcome
     * that is spent.
     */
    private static @Nullable Decision refused(Draft draft, List<Effect> effects) {
        for (Effect effect : effects) {
            Outcome outcome = effect.outcome();
            if (outcome != null) {
                String step = effect.step.name();
                Facts known = draft.state().facts();
                Refusal missing = FactRules.missing(outcome.record(), known, "complete step '" + step + "'");
                if (missing != null) {
                    return draft.refuse(missing);
                } else if (Loops.isSpent(draft, step, outcome)) {
                    return Loops.refuse(draft, draft.step(step), outcome);
                }
            }
        }
        return null;
    }

    private static void apply(Draft draft, Effect effect, String event) {
        StepDefinition step = effect.step;
        switch (effect.does) {
            case CLOSE -> {
                Closing.close(draft, step.name(), event);
                Advancing.passBy(draft, draft.definition.layout().spot(step.name()), draft.now);
            }
            case COMPLETE -> Completing.byEvent(draft, step, effect.required());
            case CONFIRM -> Confirming.byEvent(draft, step);
            case OPEN -> Opening.open(draft, step, draft.now);
        }
    }
}
