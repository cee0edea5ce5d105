package dev.pathways.check;

import dev.pathways.definition.FactFlow;
import dev.pathways.definition.FactUse;
import dev.pathways.definition.Item;
import dev.pathways.definition.Items;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepOrder;
import java.util.List;

/**
 * PW036 and PW040: facts are recorded, {@code whoever did STEP} has done it, and {@code not-by} rules somebody out, on
 * every way to their use.
 */
final class KnownCheck {
    private KnownCheck() {}

    static void run(PathwayDefinition definition, StepGraph root, StepOrder order, Problems problems) {
        List<FactUse> unknown = FactFlow.sometimesUnknown(definition, root, order);
        for (FactUse use : unknown) {
            if (definition.facts().containsKey(use.fact())) {
                Item item = Items.all(definition.items()).stream()
                        .filter(each -> each.name().equals(use.item()))
                        .findFirst()
                        .orElseThrow();
                problems.add(
                        ProblemCode.PW036,
                        use.path(),
                        "the fact '" + use.fact() + "' is not recorded on every way to " + FlowCheck.named(item)
                                + ", which needs it",
                        "record it on every way there");
            }
        }
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            String path = Paths.step(definition, i);
            if (step.owner() instanceof PartyRef.WhoeverDid owner) {
                whoeverDid(definition, order, step, owner, path + "/owner", problems);
            }
            List<String> notBy = step.responsibility().notBy();
            for (int n = 0; n < notBy.size(); n++) {
                notBy(definition, order, step, notBy.get(n), path + "/not-by/" + (n + 1), problems);
            }
        }
    }

    private static void whoeverDid(
            PathwayDefinition definition,
            StepOrder order,
            StepDefinition step,
            PartyRef.WhoeverDid owner,
            String path,
            Problems problems) {
        if (definition.find(owner.step()) == null) {
            problems.add(
                    ProblemCode.PW040,
                    path,
                    "'" + owner + "' does not say who: there is no step '" + owner.step() + "'",
                    Nearest.hint(owner.step(), names(definition)));
        } else if (!order.isAlwaysDoneBefore(owner.step(), step.name())) {
            problems.add(
                    ProblemCode.PW040,
                    path,
                    "'" + owner + "' does not say who: '" + step.name() + "' can open before '" + owner.step()
                            + "' is done",
                    "name a step that is always done before");
        }
    }

    private static void notBy(
            PathwayDefinition definition,
            StepOrder order,
            StepDefinition step,
            String other,
            String path,
            Problems problems) {
        if (definition.find(other) == null) {
            problems.add(
                    ProblemCode.PW040,
                    path,
                    "'not-by: " + other + "' rules nobody out: there is no step '" + other + "'",
                    Nearest.hint(other, names(definition)));
        } else if (!order.canComeBefore(other, step.name()) || order.canRunBeside(other, step.name())) {
            problems.add(
                    ProblemCode.PW040,
                    path,
                    "'not-by: " + other + "' rules nobody out: '" + other + "' is not done before '" + step.name()
                            + "' opens",
                    "name an earlier step");
        }
    }

    private static List<String> names(PathwayDefinition definition) {
        return definition.steps().stream().map(StepDefinition::name).toList();
    }
}
