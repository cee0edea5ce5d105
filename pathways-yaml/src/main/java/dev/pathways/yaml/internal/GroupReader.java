package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Choose;
import dev.pathways.definition.Condition;
import dev.pathways.definition.Item;
import dev.pathways.definition.Join;
import dev.pathways.definition.Together;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads steps that run together and choices between lists of steps. */
final class GroupReader {
    private static final int MOST_BRANCHES = 20;
    private static final int MOST_CASES = 20;
    private static final Condition PLACEHOLDER = new Condition(List.of());

    private final Draft draft;
    private final Readers readers;
    private final ItemReader items;

    GroupReader(Draft draft, Readers readers, ItemReader items) {
        this.draft = draft;
        this.readers = readers;
        this.items = items;
    }

    Together together(Section section, String name) {
        Node onlyIf = section.get("only-if");
        Node join = section.get("join");
        Join joined =
                join == null ? Join.ALL : readers.values().grammar(join, section.path("join"), "a join", Join::parse);
        return new Together(
                name,
                title(section),
                onlyIf == null ? null : readers.conditions().read(onlyIf, section.path("only-if")),
                joined == null ? Join.ALL : joined,
                branches(section));
    }

    Choose choose(Section section, String name) {
        Node cases = section.require("cases", "write each case after a '- ', with 'when' and 'steps'");
        String path = section.path("cases");
        List<Choose.Case> all =
                cases == null ? List.of() : readers.values().list(cases, path, MOST_CASES, this::oneCase);
        draft.flowBroken |= cases == null || draft.places.isBrokenNear(path);
        if (cases instanceof Listing listing && listing.items().isEmpty()) {
            draft.flowBroken = true;
            draft.broken(ProblemCode.PW013, path, cases.at(), "there is nothing to choose from", "write a case");
        }
        Node otherwise = section.get("otherwise");
        return new Choose(
                name, title(section), all, otherwise == null ? null : items.list(otherwise, section.path("otherwise")));
    }

    private @Nullable String title(Section section) {
        Node title = section.get("title");
        return title == null ? null : readers.values().title(title, section.path("title"));
    }

    private Map<String, List<Item>> branches(Section section) {
        String path = section.path("branches");
        Node node = section.require("branches", "write 'NAME:' and below it the steps, for each branch");
        if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            draft.stepNamesBroken = true;
            if (node != null) {
                String fix = "write 'NAME:' and below it the steps, for each branch";
                draft.broken(ProblemCode.PW011, path, node.at(), "here a map of branches is expected", fix);
            }
            return Map.of();
        }
        int count = mapping.entries().size();
        if (count > MOST_BRANCHES) {
            String message = "there are at most " + MOST_BRANCHES + " branches; here are " + count;
            draft.broken(ProblemCode.PW011, path, node.at(), message, "group them");
        }
        Map<String, List<Item>> branches = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            String name = entry.key().text();
            String here = path + "/" + name;
            draft.places.value(here, entry.key().at());
            readers.values().isName(entry.key(), here, "a branch");
            branches.put(name, some(entry.value(), here, "the branch '" + SourceText.shown(name) + "' has no steps"));
        }
        return branches;
    }

    private Choose.Case oneCase(Node node, String path) {
        Section section = Section.of(draft, node, path, Place.CASE);
        if (section == null) {
            draft.stepNamesBroken = true;
            return new Choose.Case(PLACEHOLDER, List.of());
        }
        Node when = section.require("when", "say when this case is chosen, as in 'when: { disposition: home }'");
        Node steps = section.require("steps", "write the steps of this case");
        draft.stepNamesBroken |= steps == null;
        Condition condition = when == null ? null : readers.conditions().read(when, path + "/when");
        return new Choose.Case(
                condition == null ? PLACEHOLDER : condition,
                steps == null ? List.of() : some(steps, path + "/steps", "this case has no steps"));
    }

    private List<Item> some(Node node, String path, String empty) {
        if (node instanceof Listing listing && listing.items().isEmpty()) {
            draft.flowBroken = true;
            draft.broken(ProblemCode.PW013, path, node.at(), empty, "write at least one step");
        }
        return items.list(node, path);
    }
}
