package dev.pathways.yaml.internal;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.model.ClockKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an {@code escalate} says: one ladder for everything, or one for each kind of lateness it names. */
record Escalation(@Nullable Ladder always, Map<ClockKind, Ladder> named) {
    Escalation {
        named = new EnumMap<>(named);
    }

    static Escalation always(Ladder ladder) {
        return new Escalation(ladder, new EnumMap<>(ClockKind.class));
    }

    @Nullable
    Ladder of(ClockKind clock) {
        return named.getOrDefault(clock, always);
    }

    /** The ladders; a kind of lateness that cannot occur takes the one for work that is not complete. */
    Ladders ladders(Ladder placeholder) {
        Ladder uncompleted = or(of(ClockKind.COMPLETE), placeholder);
        return new Ladders(
                or(of(ClockKind.ACKNOWLEDGE), uncompleted), uncompleted, or(of(ClockKind.CONFIRM), uncompleted));
    }

    private static Ladder or(@Nullable Ladder ladder, Ladder other) {
        return ladder == null ? other : ladder;
    }
}
