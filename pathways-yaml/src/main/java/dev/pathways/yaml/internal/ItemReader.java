package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Item;
import dev.pathways.definition.Paths;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of steps and what stands in them: steps, steps together and choices, whose lists are read here again. How
 * deep they go is bounded by how deep a file may be nested.
 */
final class ItemReader {
    /** How many steps a pathway may have, with those inside others. */
    static final int MOST_STEPS = 200;

    /** How the names begin that are given to things without one; no name of the language does. */
    static final String UNNAMED = "unnamed ";

    private static final List<String> KINDS = List.of("step", "together", "choose");

    private final Draft draft;
    private final Readers readers;
    private final StepReader steps;
    private final GroupReader groups;
    private final Map<String, Integer> seen = new HashMap<>();

    ItemReader(Draft draft, Readers readers, Defaults defaults) {
        this.draft = draft;
        this.readers = readers;
        this.steps = new StepReader(draft, readers, defaults);
        this.groups = new GroupReader(draft, readers, this);
    }

    /** The list of steps of the whole pathway; empty with a problem where it is too long. */
    List<Item> whole(Node node) {
        int count = count(node);
        if (count > MOST_STEPS) {
            draft.stepNamesBroken = true;
            String message = "a pathway has at most " + MOST_STEPS + " steps; this one has " + count;
            draft.broken(ProblemCode.PW011, "steps", node.at(), message, "split it into several pathways");
            return List.of();
        }
        return list(node, "steps");
    }

    /** A list of steps at a path. */
    List<Item> list(Node node, String path) {
        if (!(node instanceof Listing)) {
            draft.stepNamesBroken = true;
        }
        return readers.values().list(node, path, MOST_STEPS, this::item);
    }

    private static int count(Node node) {
        if (node instanceof Listing list) {
            return list.items().stream().mapToInt(ItemReader::count).sum();
        }
        int count = 0;
        if (node instanceof Mapping mapping) {
            count = mapping.get("step") == null ? 0 : 1;
            for (Entry entry : mapping.entries()) {
                count += count(entry.value());
            }
        }
        return count;
    }

    private @Nullable Item item(Node node, String place) {
        String kind = node instanceof Mapping mapping ? kind(mapping) : "step";
        Node nameNode = node instanceof Mapping mapping ? mapping.get(kind) : null;
        String path = path(nameNode, place);
        Section section = Section.of(draft, node, path, at(kind));
        if (section == null) {
            draft.stepNamesBroken = true;
            return null;
        }
        draft.places.value(path, nameNode == null ? section.at() : nameNode.at());
        section.require(kind, ProblemCode.PW013, "this step has no name", "write 'step: NAME'");
        String name = readers.values().name(nameNode, section.path(kind), "a step");
        if (name == null) {
            draft.stepNamesBroken = true;
            draft.places.markBroken(path);
            // Nothing is called like this, so that no name can clash with it.
            name = UNNAMED + place;
        }
        return switch (kind) {
            case "together" -> groups.together(section, name);
            case "choose" -> groups.choose(section, name);
            default -> steps.read(section, name);
        };
    }

    /** The word that says what an item is: the first there is; if there is none, the one that was probably meant. */
    private static String kind(Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            if (KINDS.contains(entry.key().text())) {
                return entry.key().text();
            }
        }
        for (Entry entry : mapping.entries()) {
            String nearest = Nearest.to(entry.key().text(), KINDS);
            if (nearest != null) {
                return nearest;
            }
        }
        return mapping.get("branches") != null ? "together" : mapping.get("cases") != null ? "choose" : "step";
    }

    private static Place at(String kind) {
        return switch (kind) {
            case "together" -> Place.TOGETHER;
            case "choose" -> Place.CHOOSE;
            default -> Place.STEP;
        };
    }

    /** The second thing of a name has a path of its own, as in {@link Paths}. */
    private String path(@Nullable Node nameNode, String place) {
        if (!(nameNode instanceof Scalar scalar) || scalar.text().isBlank()) {
            return place;
        }
        return Paths.step(scalar.text(), seen.merge(scalar.text(), 1, Integer::sum));
    }
}
