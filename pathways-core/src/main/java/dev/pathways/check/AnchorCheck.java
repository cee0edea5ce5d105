package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.PointUse;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepOrder;
import dev.pathways.time.Anchor;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PW011, PW022 and PW030: what a time counts from is a {@code time} fact or an earlier step, and where it may be missing
 * the time has a cap.
 */
final class AnchorCheck {
    private final PathwayDefinition definition;
    private final @Nullable StepOrder order;
    private final Problems problems;

    private AnchorCheck(PathwayDefinition definition, @Nullable StepOrder order, Problems problems) {
        this.definition = definition;
        this.order = order;
        this.problems = problems;
    }

    /** {@code order} is null while the flow of the steps is not sound enough to be asked about. */
    static void run(PathwayDefinition definition, @Nullable StepOrder order, Problems problems) {
        AnchorCheck check = new AnchorCheck(definition, order, problems);
        PointUse.of(definition).stream()
                .filter(use -> !use.path().contains("/confirm/within"))
                .forEach(check::point);
    }

    private void point(PointUse use) {
        When when = use.when();
        if (when instanceof When.Before before && before.span().isBusiness()) {
            problems.add(
                    ProblemCode.PW011,
                    use.path(),
                    "'" + when + "' counts business time back, which cannot be done",
                    "write hours or days without 'business'");
        }
        String name = name(when);
        if (name == null) {
            return;
        }
        FactKind kind = definition.facts().get(name);
        if (kind != null && kind.type() == FactKind.Type.TIME) {
            if (when.atMost() == null) {
                capMissing(use, "the fact '" + name + "' may be missing or moved");
            }
        } else if (kind != null) {
            problems.add(
                    ProblemCode.PW011,
                    use.path(),
                    "'" + when + "' cannot count from '" + name + "', which is " + PartyCheck.kindWord(kind),
                    "name a fact of kind 'time', or an earlier step");
        } else if (definition.find(name) != null) {
            step(use, name);
        } else {
            unknown(use, name);
        }
    }

    /** Whether a point hangs on a fact and has no cap, so that nothing can be said about when it comes. */
    static boolean lacksCap(When when, PathwayDefinition definition) {
        String name = name(when);
        return name != null && when.atMost() == null && definition.find(name) == null;
    }

    /** The fact or step that a point counts from, or null where it counts from the opening or the start. */
    static @Nullable String name(When when) {
        Anchor anchor = when instanceof When.Within within
                ? within.anchor()
                : when instanceof When.ByOnDay by ? by.anchor() : Anchor.OPENING;
        if (anchor instanceof Anchor.Named named) {
            return named.name();
        }
        return when instanceof When.Before before
                ? before.fact()
                : when instanceof When.After after ? after.fact() : when instanceof When.At at ? at.fact() : null;
    }

    private void step(PointUse use, String name) {
        if (use.step() < 0) {
            problems.add(
                    ProblemCode.PW011,
                    use.path(),
                    "the pathway's own time cannot count from its step '" + name + "'",
                    "count from 'start', or from a fact of kind 'time'");
            return;
        }
        if (use.when() instanceof When.Before || use.when() instanceof When.After || use.when() instanceof When.At) {
            problems.add(
                    ProblemCode.PW011,
                    use.path(),
                    "'" + use.when() + "' names the step '" + name + "' where only a fact of kind 'time' can stand",
                    "write 'within 1 hour of " + name + "', which counts from when that step was done");
            return;
        }
        if (order == null) {
            return;
        }
        String here = definition.steps().get(use.step()).name();
        if (!order.canComeBefore(name, here)) {
            problems.add(
                    ProblemCode.PW022,
                    use.path(),
                    "'" + use.when() + "' counts from '" + name + "', which is never done before '" + here + "' opens",
                    "name an earlier step");
        } else if (use.when().atMost() == null && !order.isAlwaysDoneBefore(name, here)) {
            capMissing(use, "'" + here + "' can open before '" + name + "' is done");
        }
    }

    private void capMissing(PointUse use, String why) {
        problems.add(
                ProblemCode.PW022,
                use.path(),
                "'" + use.when() + "' may never come: " + why,
                "add a limit that always holds: '" + use.when() + ", at most 1 day'");
    }

    private void unknown(PointUse use, String name) {
        List<String> known = new ArrayList<>();
        definition.facts().forEach((fact, kind) -> {
            if (kind.type() == FactKind.Type.TIME) {
                known.add(fact);
            }
        });
        String times = known.isEmpty() ? "no times are declared" : "known times: " + String.join(", ", known);
        definition.steps().stream().map(StepDefinition::name).forEach(known::add);
        problems.add(
                ProblemCode.PW030,
                use.path(),
                "'" + name + "' is neither a fact of kind 'time' nor a step",
                times,
                Nearest.hint(name, known));
    }
}
