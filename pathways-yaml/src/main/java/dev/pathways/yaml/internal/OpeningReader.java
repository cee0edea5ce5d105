package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Facts;
import dev.pathways.testing.Cast;
import dev.pathways.testing.Story;
import dev.pathways.testing.Times;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what starts in a rehearsal, and when. */
final class OpeningReader {
    private static final int MOST = 20;
    /** What stands for a moment that cannot be read, so that the rest can be. */
    private static final Instant PLACEHOLDER = Instant.EPOCH;
    /** Where the patient is where the author does not say; nobody reads it. */
    private static final String SOMEWHERE = "somewhere";

    private final Draft draft;
    private final Values values;
    private final Sentences sentences;
    private final List<PathwayDefinition> definitions;

    OpeningReader(Draft draft, Values values, List<PathwayDefinition> definitions) {
        this.draft = draft;
        this.values = values;
        this.sentences = new Sentences(draft, values);
        this.definitions = definitions;
    }

    /**
     * What starts.
     *
     * @param cast the names of the instances
     * @param times the moments of the story, which begins with the first of them
     * @param openings the instances, in the order of their start
     * @param definitions the pathways that the rehearsal names
     */
    record Openings(Cast cast, Times times, List<Opened> openings, List<PathwayDefinition> definitions) {
        /** The steps of a pathway, in whichever of its versions they are. */
        List<String> steps(String pathway) {
            return definitions.stream()
                    .filter(each -> each.ref().name().equals(pathway))
                    .flatMap(each -> each.steps().stream())
                    .map(StepDefinition::name)
                    .distinct()
                    .toList();
        }
    }

    /** An instance that starts, where it stands, and its pathway where that is known. */
    record Opened(Story.Opening opening, Token at, @Nullable PathwayDefinition definition) {}

    /** A place in the file that says when something starts. */
    private record Planned(String name, Token at, @Nullable Section section, Instant starts) {}

    Openings read(Section top) {
        ZoneId zone =
                definitions.isEmpty() ? ZoneId.of("UTC") : definitions.get(0).zone();
        List<Planned> planned = new ArrayList<>();
        Node instances = top.get("instances");
        Instant common = starts(top, zone, PLACEHOLDER);
        if (instances instanceof Mapping mapping
                && !mapping.entries().isEmpty()
                && mapping.entries().size() <= MOST) {
            mapping.entries().forEach(entry -> instance(entry, zone, common, planned));
        } else if (instances != null) {
            String fix = "write 'NAME:' and below it 'starts' and 'facts'";
            draft.broken(
                    ProblemCode.PW011,
                    "instances",
                    instances.at(),
                    "here a map of 1 to " + MOST + " instances is expected",
                    fix);
        } else {
            top.require("starts", "write when the story begins, such as 'starts: 2026-11-23 08:00'");
            planned.add(new Planned("", top.at(), null, common));
        }
        List<String> names = instances == null
                ? List.of()
                : planned.stream().map(Planned::name).toList();
        Instant first =
                planned.stream().map(Planned::starts).min(Instant::compareTo).orElse(PLACEHOLDER);
        return openings(top, new Cast(names), new Times(first, zone), planned);
    }

    private void instance(Entry entry, ZoneId zone, Instant common, List<Planned> planned) {
        String path = "instances/" + entry.key().text();
        boolean named = values.isName(entry.key(), path, "an instance");
        Section section = Section.of(draft, entry.value(), path, Place.INSTANCE);
        if (!named || section == null) {
            return;
        }
        if (!section.has("starts") && common.equals(PLACEHOLDER)) {
            draft.broken(
                    ProblemCode.PW013,
                    path + "/starts",
                    entry.key().at(),
                    "it is not said when '" + entry.key().text() + "' starts",
                    "write 'starts' here, or for all of them at the top");
        }
        planned.add(new Planned(entry.key().text(), entry.key().at(), section, starts(section, zone, common)));
    }

    private Instant starts(Section section, ZoneId zone, Instant otherwise) {
        Node node = section.get("starts");
        Times times = node == null
                ? null
                : sentences.read(node, section.path("starts"), "a moment", text -> Times.from(text, zone));
        return times == null ? otherwise : times.start();
    }

    private Openings openings(Section top, Cast cast, Times times, List<Planned> planned) {
        FactValues facts = new FactValues(draft, values, times);
        String unit = values.id(top.get("unit"), "unit", "a unit");
        List<Opened> openings = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            Planned each = planned.get(i);
            PathwayDefinition definition = definition(each.section());
            Facts known = facts.read(Facts.none(), top.get("facts"), "facts", definition);
            if (each.section() != null) {
                Node more = each.section().get("facts");
                known = facts.read(known, more, each.section().path("facts"), definition);
            }
            Story.Opening opening = new Story.Opening(
                    cast.id(i),
                    definition == null ? "unknown" : definition.ref().name(),
                    unit == null ? SOMEWHERE : unit,
                    known,
                    Actor.host("host"),
                    each.starts());
            openings.add(new Opened(opening, each.at(), definition));
        }
        openings.sort(Comparator.comparing(opened -> opened.opening().at()));
        return new Openings(cast, times, openings, definitions);
    }

    /** The pathway that a section names, else the first; null where it is not known. */
    private @Nullable PathwayDefinition definition(@Nullable Section section) {
        Node node = section == null ? null : section.get("pathway");
        if (section == null || node == null) {
            return definitions.isEmpty() ? null : definitions.get(0);
        }
        String name = values.name(node, section.path("pathway"), "a pathway");
        List<String> known = definitions.stream().map(each -> each.ref().name()).toList();
        if (name != null && !known.contains(name) && !known.isEmpty()) {
            draft.broken(
                    ProblemCode.PW010,
                    section.path("pathway"),
                    node.at(),
                    "'" + name + "' is not a pathway of this rehearsal",
                    "known: " + String.join(", ", known),
                    Nearest.hint(name, known));
        }
        return definitions.stream()
                .filter(each -> each.ref().name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
