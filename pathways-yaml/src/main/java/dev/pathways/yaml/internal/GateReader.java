package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Outcome;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads when a step opens, closes and completes by itself. */
final class GateReader {
    private static final int MOST_EVENTS = 20;

    private final Draft draft;
    private final Values values;
    private final Deadlines deadlines;
    private final ConditionReader conditions;

    GateReader(Draft draft, Values values, Deadlines deadlines, ConditionReader conditions) {
        this.draft = draft;
        this.values = values;
        this.deadlines = deadlines;
        this.conditions = conditions;
    }

    Gate read(Section step, List<Outcome> outcomes) {
        Node onlyIf = step.get("only-if");
        Node opens = step.get("opens");
        Node closesWhen = step.get("closes-when");
        Node completesWhen = step.get("completes-when");
        return new Gate(
                onlyIf == null ? null : conditions.read(onlyIf, step.path("only-if")),
                opens == null ? null : opens(opens, step.path("opens")),
                closesWhen == null ? null : values.name(closesWhen, step.path("closes-when"), "an event"),
                completesWhen == null ? Map.of() : completesWhen(completesWhen, step.path("completes-when"), outcomes));
    }

    private Gate.@Nullable Opens opens(Node node, String path) {
        if (!(node instanceof Mapping)) {
            When when = node instanceof Node.Listing ? list(node, path) : deadlines.point(node, path);
            return when == null ? null : new Gate.Opens.At(when);
        }
        Section section = Section.of(draft, node, path, Place.OPENS);
        Node when = section == null ? null : section.require("when", "write the event that opens the step");
        Node after = section == null
                ? null
                : section.require(
                        "not-needed-after", "say how long it waits for the event, such as 'not-needed-after: 2 days'");
        String event = values.name(when, path + "/when", "an event");
        Span span = values.positive(after, path + "/not-needed-after");
        return event == null || span == null ? null : new Gate.Opens.On(event, span);
    }

    private @Nullable When list(Node node, String path) {
        draft.broken(ProblemCode.PW011, path, node.at(), "a step opens once; here one time is expected, not a list");
        return null;
    }

    private Map<String, String> completesWhen(Node node, String path, List<Outcome> outcomes) {
        if (node instanceof Mapping mapping) {
            return events(mapping, path, outcomes);
        }
        String event = values.name(node, path, "an event");
        if (event == null) {
            return Map.of();
        }
        if (outcomes.size() > 1) {
            String first = outcomes.get(0).name();
            draft.broken(
                    ProblemCode.PW011,
                    path,
                    node.at(),
                    "the step has several outcomes, and '" + event + "' does not say which one it brings",
                    "write the outcome behind the event: '{ " + event + ": " + first + " }'",
                    "outcomes: " + names(outcomes));
        }
        return Map.of(event, outcomes.get(0).name());
    }

    private Map<String, String> events(Mapping mapping, String path, List<Outcome> outcomes) {
        Map<String, String> events = new LinkedHashMap<>();
        if (mapping.entries().isEmpty() || mapping.entries().size() > MOST_EVENTS) {
            String message = "here 1 to " + MOST_EVENTS + " events and their outcomes are expected";
            draft.broken(ProblemCode.PW011, path, mapping.at(), message);
            return events;
        }
        for (Entry entry : mapping.entries()) {
            String event = entry.key().text();
            String here = path + "/" + event;
            boolean named = values.isName(entry.key(), here, "an event");
            String outcome = values.name(entry.value(), here, "an outcome");
            if (outcome != null
                    && outcomes.stream().noneMatch(each -> each.name().equals(outcome))) {
                draft.broken(
                        ProblemCode.PW010,
                        here,
                        entry.value().at(),
                        "'" + outcome + "' is not an outcome of this step",
                        "outcomes: " + names(outcomes),
                        Nearest.hint(
                                outcome, outcomes.stream().map(Outcome::name).toList()));
            } else if (named && outcome != null) {
                events.put(event, outcome);
            }
        }
        return events;
    }

    private static String names(List<Outcome> outcomes) {
        return String.join(", ", outcomes.stream().map(Outcome::name).toList());
    }
}
