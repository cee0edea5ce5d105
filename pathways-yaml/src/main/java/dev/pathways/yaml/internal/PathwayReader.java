package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Audience;
import dev.pathways.definition.Header;
import dev.pathways.definition.Item;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.SafetyNet;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Party;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.yaml.internal.Node.Scalar;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a whole pathway. Whatever cannot be read is replaced by something harmless, so that the rest can be checked. */
final class PathwayReader {
    private static final int MOST_EVENTS = 50;
    private static final Pattern OFFSET =
            Pattern.compile("[+-].*|(?:UTC|GMT|UT)[+-].*|Etc/GMT[+-]?[0-9]+|GMT0|SystemV/.*", Pattern.CASE_INSENSITIVE);
    private static final ZoneId PLACEHOLDER_ZONE = ZoneId.of("UTC");

    private final Draft draft;
    private final Readers readers;
    private final Section top;

    private PathwayReader(Draft draft, Section top) {
        this.draft = draft;
        this.readers = Readers.on(draft);
        this.top = top;
    }

    /** The definition as far as it could be read, or null where the root is no map. */
    static @Nullable PathwayDefinition read(Draft draft, Node root) {
        Section top = Section.of(draft, root, "", Place.TOP);
        return top == null ? null : new PathwayReader(draft, top).pathway();
    }

    private PathwayDefinition pathway() {
        new FactsReader(draft, readers.values()).read(top.get("facts"));
        new CalendarReader(draft, readers.values()).read(top.get("calendars"));
        readers.pauses().read(top.get("pauses"));
        readers.ladders().readNamed(top.get("ladders"));
        Header header = header();
        Node complete = top.get("complete");
        Deadline whole =
                readers.complete(complete, "complete", complete == null ? top.at() : complete.at(), "the pathway");
        SafetyNet net = safetyNet();
        List<PartyRef> managers = readers.parties().some(top.get("managed-by"), "managed-by");
        Audience audience = readers.audience().read(top);
        List<Item> steps = steps();
        readers.ladders().warnOfUnused();
        if (managers.isEmpty()) {
            managers = List.copyOf(net.tell().stream().map(PartyRef.Named::new).toList());
        }
        return new PathwayDefinition(header, draft.facts, whole, net, managers, audience, draft.clockwork(), steps);
    }

    private Header header() {
        Values values = readers.values();
        String name =
                values.name(require("pathway", "write 'pathway: NAME' on the first line"), "pathway", "a pathway");
        String title = values.title(require("title", "write in 'title' what it is called"), "title");
        Integer version = values.number(require("version", "write 'version: 1'"), "version", 1, 1_000_000);
        Node description = top.get("description");
        Node startsWhen = top.get("starts-when");
        Node stopsWhen = top.get("stops-when");
        return new Header(
                new DefinitionRef(name == null ? "placeholder" : name, version == null ? 1 : version),
                title,
                description == null ? null : values.description(description, "description"),
                zone(require("time-zone", "write a time zone such as 'time-zone: America/Chicago'")),
                startsWhen == null ? null : values.name(startsWhen, "starts-when", "an event"),
                stopsWhen == null
                        ? List.of()
                        : values.list(
                                stopsWhen,
                                "stops-when",
                                MOST_EVENTS,
                                (item, path) -> values.name(item, path, "an event")));
    }

    private @Nullable Node require(String word, String fix) {
        return top.require(word, ProblemCode.PW013, "'" + word + "' is missing", fix);
    }

    private ZoneId zone(@Nullable Node node) {
        Scalar scalar = node == null ? null : readers.values().scalar(node, "time-zone", "a time zone");
        if (scalar == null) {
            return PLACEHOLDER_ZONE;
        }
        String text = scalar.text();
        if (ZoneId.getAvailableZoneIds().contains(text) && !OFFSET.matcher(text).matches()) {
            return ZoneId.of(text);
        }
        draft.broken(
                ProblemCode.PW024,
                "time-zone",
                scalar.at(),
                "'" + SourceText.shown(text) + "' is not a known time zone",
                "write a region and a city, such as 'America/Chicago'; an offset does not know when clocks change",
                Nearest.hint(text, new TreeSet<>(ZoneId.getAvailableZoneIds())));
        return PLACEHOLDER_ZONE;
    }

    private SafetyNet safetyNet() {
        String fix = "write 'safety-net:', below it 'tell: role house-supervisor' and 'every: 30 minutes'";
        Node node = require("safety-net", fix);
        Section section = node == null ? null : Section.of(draft, node, "safety-net", Place.SAFETY_NET);
        if (section == null) {
            return new SafetyNet(List.of(Party.role("placeholder")), Span.minutes(30));
        }
        Node tell = section.require("tell", "say who is always there");
        Node every = section.require("every", "say how often they are called: 'every: 30 minutes'");
        Span span = readers.values().span(every, "safety-net/every");
        if (every != null && span != null && span.isBusiness()) {
            draft.broken(
                    ProblemCode.PW056,
                    "safety-net/every",
                    every.at(),
                    "'" + span + "' stands still at night; the safety net is called at every hour",
                    "write a time from 5 minutes to 1 day");
            span = null;
        }
        return new SafetyNet(
                tell == null ? List.of() : readers.parties().alwaysThere(tell, "safety-net/tell"),
                span == null ? Span.minutes(30) : span);
    }

    private List<Item> steps() {
        Defaults defaults = new Defaults(draft, readers.ladders(), top.get("defaults"));
        Node node = require("steps", "write 'steps:' and below it each step after a '- '");
        if (node == null) {
            return List.of();
        }
        List<Item> steps = new ItemReader(draft, readers, defaults).whole(node);
        draft.stepNamesBroken |= draft.places.isBroken("steps");
        return steps;
    }
}
