package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.Target;
import dev.pathways.model.Words;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a step can end, where each end leads, and what must be recorded with it. */
final class OutcomeReader {
    private static final int MOST_FACTS = 50;
    private static final int MOST_TIMES = 100;

    private final Draft draft;
    private final Values values;

    OutcomeReader(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    List<Outcome> read(Section step) {
        Node outcomes = step.get("outcomes");
        Node then = step.get("then");
        if (outcomes != null && then != null) {
            draft.findings.add(
                    ProblemCode.PW062,
                    draft.places.ofKey(step.path("then")),
                    "'then' cannot stand beside 'outcomes'",
                    "each outcome says where it leads; remove 'then'");
        }
        if (outcomes == null) {
            return only(step, then);
        }
        String path = step.path("outcomes");
        if (!(outcomes instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            draft.flowBroken = true;
            String fix = "write 'NAME: TARGET' for each outcome; a target is a step, 'next' or 'done'";
            draft.broken(ProblemCode.PW011, path, outcomes.at(), "here a map of outcomes is expected", fix);
            return only(step, null);
        }
        List<String> names =
                mapping.entries().stream().map(entry -> entry.key().text()).toList();
        Recorded recorded = recorded(step, names);
        List<Outcome> all = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            all.add(outcome(entry, path + "/" + entry.key().text(), recorded));
        }
        return all;
    }

    private List<Outcome> only(Section step, @Nullable Node then) {
        String path = step.path("outcomes") + "/" + Outcome.COMPLETED;
        draft.places.redirect(path, step.path("then"));
        Recorded recorded = recorded(step, List.of(Outcome.COMPLETED));
        Target target = then == null ? Target.NEXT : target(then, step.path("then"));
        return List.of(new Outcome(Outcome.COMPLETED, target, null, recorded.with(Outcome.COMPLETED)));
    }

    private Outcome outcome(Entry entry, String path, Recorded recorded) {
        String name = entry.key().text();
        if (!values.isName(entry.key(), path, "an outcome")) {
            draft.flowBroken = true;
        }
        draft.places.value(path, entry.value().at());
        Integer atMost = null;
        Target target = Target.NEXT;
        if (entry.value() instanceof Mapping) {
            Section section = Section.of(draft, entry.value(), path, Place.OUTCOME);
            Node goTo = section == null
                    ? null
                    : section.require(
                            "go-to", ProblemCode.PW013, "'go-to' is missing here", "write a step, 'next' or 'done'");
            draft.flowBroken |= goTo == null;
            target = goTo == null ? Target.NEXT : target(goTo, path + "/go-to");
            Node most = section == null ? null : section.get("at-most");
            atMost = values.number(most, path + "/at-most", 1, MOST_TIMES);
            draft.flowBroken |= most != null && atMost == null;
        } else {
            target = target(entry.value(), path);
        }
        return new Outcome(name, target, atMost, recorded.with(name));
    }

    private Target target(Node node, String path) {
        Scalar scalar = values.scalar(node, path, "a step, 'next' or 'done',");
        if (scalar != null && Words.isName(scalar.text())) {
            return Target.parse(scalar.text());
        }
        draft.flowBroken = true;
        if (scalar != null) {
            draft.broken(
                    ProblemCode.PW060,
                    path,
                    scalar.at(),
                    "there is no step '" + SourceText.shown(scalar.text()) + "' to go to",
                    "write the name of a step, 'next' or 'done'");
        }
        return Target.NEXT;
    }

    private Recorded recorded(Section step, List<String> outcomes) {
        Node node = step.get("record");
        String path = step.path("record");
        if (node == null) {
            return Recorded.NOTHING;
        }
        if (!(node instanceof Mapping mapping)) {
            outcomes.forEach(outcome -> draft.places.redirect(path + "/" + outcome, path));
            return new Recorded(facts(node, path), Map.of());
        }
        Map<String, List<String>> byOutcome = new HashMap<>();
        for (Entry entry : mapping.entries()) {
            String outcome = entry.key().text();
            if (outcomes.contains(outcome)) {
                byOutcome.put(outcome, facts(entry.value(), path + "/" + outcome));
            } else {
                draft.flowBroken = true;
                draft.findings.add(
                        ProblemCode.PW010,
                        entry.key().at(),
                        "'" + SourceText.shown(outcome) + "' is not an outcome of this step",
                        "outcomes: " + String.join(", ", outcomes),
                        Nearest.hint(outcome, outcomes));
            }
        }
        return new Recorded(List.of(), byOutcome);
    }

    private List<String> facts(Node node, String path) {
        List<String> facts = values.list(node, path, MOST_FACTS, (item, here) -> values.name(item, here, "a fact"));
        draft.flowBroken |= draft.places.isBrokenNear(path);
        return facts;
    }
}
