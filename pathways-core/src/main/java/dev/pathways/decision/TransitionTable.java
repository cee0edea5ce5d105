package dev.pathways.decision;

import static dev.pathways.model.RefusalCode.NOT_OPEN;
import static dev.pathways.model.RefusalCode.STEP_CLOSED;
import static dev.pathways.model.StepPhase.ACKNOWLEDGED;
import static dev.pathways.model.StepPhase.AWAITING_CONFIRMATION;
import static dev.pathways.model.StepPhase.CLOSED;
import static dev.pathways.model.StepPhase.COMPLETED;
import static dev.pathways.model.StepPhase.OPEN;
import static dev.pathways.model.StepPhase.SKIPPED;
import static dev.pathways.model.StepPhase.WAITING;

import dev.pathways.model.RefusalCode;
import dev.pathways.model.StepPhase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The legal transitions of a step, as data. The decider asks it first, and no event that it does not allow can be
 * recorded. The diagram in the documentation is drawn from it.
 *
 * <p>A person who completes an open step acknowledges it first, so that it passes through {@code acknowledged}; an event
 * of the host completes it as it is.
 */
public final class TransitionTable {
    /** One legal transition. */
    public record Row(StepPhase from, Trigger trigger, StepPhase to) {}

    /** One act that is refused in one phase, whoever asks. */
    public record Refused(StepPhase phase, Trigger act, RefusalCode code) {}

    private static final List<Row> ROWS = List.of(
            new Row(WAITING, Trigger.OPEN, OPEN),
            new Row(WAITING, Trigger.WAIT, WAITING),
            new Row(WAITING, Trigger.SKIP, SKIPPED),
            new Row(WAITING, Trigger.CLOSE, CLOSED),
            new Row(WAITING, Trigger.RUN_OUT, WAITING),
            new Row(WAITING, Trigger.RUNG, WAITING),
            new Row(WAITING, Trigger.NET, WAITING),
            new Row(WAITING, Trigger.DUTY, WAITING),
            new Row(COMPLETED, Trigger.OPEN, OPEN),
            new Row(COMPLETED, Trigger.WAIT, WAITING),
            new Row(COMPLETED, Trigger.SKIP, SKIPPED),
            new Row(SKIPPED, Trigger.OPEN, OPEN),
            new Row(SKIPPED, Trigger.WAIT, WAITING),
            new Row(SKIPPED, Trigger.SKIP, SKIPPED),
            new Row(CLOSED, Trigger.OPEN, OPEN),
            new Row(CLOSED, Trigger.WAIT, WAITING),
            new Row(CLOSED, Trigger.SKIP, SKIPPED),
            new Row(OPEN, Trigger.ACKNOWLEDGE, ACKNOWLEDGED),
            new Row(OPEN, Trigger.DECLINE, OPEN),
            new Row(OPEN, Trigger.COMPLETE, COMPLETED),
            new Row(OPEN, Trigger.COMPLETE, AWAITING_CONFIRMATION),
            new Row(OPEN, Trigger.CLOSE, CLOSED),
            new Row(OPEN, Trigger.ASSIGN, OPEN),
            new Row(OPEN, Trigger.ACCEPT, ACKNOWLEDGED),
            new Row(OPEN, Trigger.REFUSE, OPEN),
            new Row(OPEN, Trigger.PAUSE, OPEN),
            new Row(OPEN, Trigger.RESUME, OPEN),
            new Row(OPEN, Trigger.ESCALATE, OPEN),
            new Row(OPEN, Trigger.QUIET, OPEN),
            new Row(OPEN, Trigger.WARN, OPEN),
            new Row(OPEN, Trigger.RUN_OUT, OPEN),
            new Row(OPEN, Trigger.RUNG, OPEN),
            new Row(OPEN, Trigger.NET, OPEN),
            new Row(OPEN, Trigger.DUTY, OPEN),
            new Row(OPEN, Trigger.OFFER_BACK, OPEN),
            new Row(OPEN, Trigger.OWNER_GONE, OPEN),
            new Row(OPEN, Trigger.STOP, CLOSED),
            new Row(ACKNOWLEDGED, Trigger.ACKNOWLEDGE, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.QUESTION, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.STILL_ON_IT, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.LAPSE, OPEN),
            new Row(ACKNOWLEDGED, Trigger.DECLINE, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.COMPLETE, COMPLETED),
            new Row(ACKNOWLEDGED, Trigger.COMPLETE, AWAITING_CONFIRMATION),
            new Row(ACKNOWLEDGED, Trigger.CLOSE, CLOSED),
            new Row(ACKNOWLEDGED, Trigger.ASSIGN, OPEN),
            new Row(ACKNOWLEDGED, Trigger.OFFER, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.ACCEPT, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.REFUSE, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.PAUSE, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.RESUME, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.ESCALATE, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.QUIET, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.WARN, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.RUN_OUT, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.RUNG, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.RUNG, OPEN),
            new Row(ACKNOWLEDGED, Trigger.NET, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.DUTY, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.OFFER_BACK, ACKNOWLEDGED),
            new Row(ACKNOWLEDGED, Trigger.OWNER_GONE, OPEN),
            new Row(ACKNOWLEDGED, Trigger.STOP, CLOSED),
            new Row(AWAITING_CONFIRMATION, Trigger.CONFIRM, COMPLETED),
            new Row(AWAITING_CONFIRMATION, Trigger.CLOSE, CLOSED),
            new Row(AWAITING_CONFIRMATION, Trigger.RETURN, OPEN),
            new Row(AWAITING_CONFIRMATION, Trigger.PAUSE, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.RESUME, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.ESCALATE, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.QUIET, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.RUN_OUT, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.RUNG, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.NET, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.DUTY, AWAITING_CONFIRMATION),
            new Row(AWAITING_CONFIRMATION, Trigger.STOP, CLOSED));

    private static final List<Trigger> ACTS = List.of(
            Trigger.ACKNOWLEDGE,
            Trigger.STILL_ON_IT,
            Trigger.DECLINE,
            Trigger.COMPLETE,
            Trigger.CONFIRM,
            Trigger.RETURN,
            Trigger.ASSIGN,
            Trigger.OFFER,
            Trigger.ACCEPT,
            Trigger.REFUSE,
            Trigger.PAUSE,
            Trigger.RESUME,
            Trigger.ESCALATE,
            Trigger.QUIET);

    private static final List<Refused> REFUSED = refused();
    private static final Map<StepPhase, Map<Trigger, Set<StepPhase>>> TARGETS = targets();
    private static final Map<StepPhase, Map<Trigger, RefusalCode>> CODES = codes();

    private TransitionTable() {}

    /** Every legal transition, in the order of the phases. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** Every act that is refused in a phase, whoever asks. */
    public static List<Refused> refusals() {
        return REFUSED;
    }

    /** Why an act is refused in a phase whoever asks, or null where it depends. */
    public static @Nullable RefusalCode refusal(StepPhase phase, Trigger act) {
        return CODES.getOrDefault(phase, Map.of()).get(act);
    }

    static boolean allows(StepPhase from, Trigger trigger, StepPhase to) {
        return TARGETS.getOrDefault(from, Map.of())
                .getOrDefault(trigger, Set.of())
                .contains(to);
    }

    private static Map<StepPhase, Map<Trigger, Set<StepPhase>>> targets() {
        Map<StepPhase, Map<Trigger, Set<StepPhase>>> targets = new EnumMap<>(StepPhase.class);
        for (Row row : ROWS) {
            targets.computeIfAbsent(row.from(), from -> new EnumMap<>(Trigger.class))
                    .computeIfAbsent(row.trigger(), trigger -> EnumSet.noneOf(StepPhase.class))
                    .add(row.to());
        }
        return targets;
    }

    private static Map<StepPhase, Map<Trigger, RefusalCode>> codes() {
        Map<StepPhase, Map<Trigger, RefusalCode>> codes = new EnumMap<>(StepPhase.class);
        for (Refused each : REFUSED) {
            codes.computeIfAbsent(each.phase(), phase -> new EnumMap<>(Trigger.class))
                    .putIfAbsent(each.act(), each.code());
        }
        return codes;
    }

    private static List<Refused> refused() {
        List<Refused> all = new ArrayList<>();
        for (Trigger act : ACTS) {
            all.add(new Refused(WAITING, act, NOT_OPEN));
            all.add(new Refused(COMPLETED, act, STEP_CLOSED));
            all.add(new Refused(SKIPPED, act, STEP_CLOSED));
            all.add(new Refused(CLOSED, act, STEP_CLOSED));
        }
        for (StepPhase phase : List.of(OPEN, ACKNOWLEDGED)) {
            all.add(new Refused(phase, Trigger.CONFIRM, NOT_OPEN));
            all.add(new Refused(phase, Trigger.RETURN, NOT_OPEN));
        }
        all.add(new Refused(OPEN, Trigger.OFFER, NOT_OPEN));
        all.add(new Refused(OPEN, Trigger.STILL_ON_IT, NOT_OPEN));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.ACKNOWLEDGE, STEP_CLOSED));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.STILL_ON_IT, STEP_CLOSED));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.DECLINE, STEP_CLOSED));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.COMPLETE, STEP_CLOSED));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.ASSIGN, STEP_CLOSED));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.OFFER, STEP_CLOSED));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.ACCEPT, STEP_CLOSED));
        all.add(new Refused(AWAITING_CONFIRMATION, Trigger.REFUSE, STEP_CLOSED));
        return List.copyOf(all);
    }
}
