package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PartyRef;
import dev.pathways.model.Party;
import dev.pathways.model.PartyKind;
import dev.pathways.model.Unit;
import dev.pathways.time.OpenHours;
import dev.pathways.time.WrittenTime;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is on duty, wherever that is written: the words {@code duty}, {@code unreachable} and {@code closed} of any
 * section.
 */
final class DutyReader {
    private static final int MOST_PARTIES = 500;
    private static final int MOST_SHIFTS = 2_500;
    private static final int MOST_PEOPLE = 2_500;
    private static final int MOST_DATES = 500;

    private final Draft draft;
    private final Values values;

    DutyReader(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    /** What a section says about duty, as far as it can be read; nobody is on duty where it says nothing. */
    Duty read(Section section) {
        Map<Party, List<DutyShift>> shifts = new LinkedHashMap<>();
        Node node = section.get("duty");
        if (node instanceof Mapping mapping && mapping.entries().size() <= MOST_PARTIES) {
            mapping.entries().forEach(entry -> party(entry, section.path("duty"), shifts));
        } else if (node != null) {
            draft.broken(
                    ProblemCode.PW011,
                    section.path("duty"),
                    node.at(),
                    "here a map of at most " + MOST_PARTIES + " parties is expected",
                    "write 'role charge-nurse: [n-okafor]'");
        }
        Node unreachable = section.get("unreachable");
        Set<String> people = unreachable == null
                ? Set.of()
                : new LinkedHashSet<>(values.oneOrMore(
                        unreachable,
                        section.path("unreachable"),
                        MOST_PEOPLE,
                        (item, path) -> values.id(item, path, "a person")));
        return new Duty(shifts, people);
    }

    /** The dates of the holidays that calendars only name. */
    SortedSet<LocalDate> closed(Section section) {
        Node node = section.get("closed");
        return node == null
                ? new TreeSet<>()
                : new TreeSet<>(values.oneOrMore(node, section.path("closed"), MOST_DATES, values::date));
    }

    private void party(Entry entry, String path, Map<Party, List<DutyShift>> shifts) {
        String here = path + "/" + entry.key().text();
        PartyRef ref = values.grammar(entry.key(), here, "who", PartyRef::parse);
        List<DutyShift> held = values.oneOrMore(entry.value(), here, MOST_SHIFTS, this::shift);
        if (ref instanceof PartyRef.Named named && named.party().kind() != PartyKind.USER) {
            shifts.put(named.party(), held);
        } else if (ref != null) {
            draft.broken(
                    ProblemCode.PW040,
                    here,
                    entry.key().at(),
                    "'" + ref + "' is not held by people in turn",
                    "write a role, a team or an on-call list by its name");
        }
    }

    private @Nullable DutyShift shift(Node node, String path) {
        if (!(node instanceof Mapping)) {
            String person = values.id(node, path, "a person");
            return person == null ? null : DutyShift.always(person);
        }
        Section section = Section.of(draft, node, path, Place.SHIFT);
        if (section == null) {
            return null;
        }
        String who = values.id(section.require("who", "write 'who' and a person"), section.path("who"), "a person");
        String unit = values.id(section.get("unit"), section.path("unit"), "a unit");
        WrittenTime from = time(section, "from");
        WrittenTime to = time(section, "to");
        if (from != null && to != null && endsTooSoon(from, to)) {
            String fix = "write the later time in 'to'";
            draft.broken(
                    ProblemCode.PW011,
                    section.path("to"),
                    draft.places.of(section.path("to")),
                    "this shift is over before it begins",
                    fix);
        }
        List<OpenHours> weekly = weekly(section);
        return who == null ? null : new DutyShift(who, unit == null ? null : Unit.of(unit), weekly, from, to);
    }

    private @Nullable WrittenTime time(Section section, String word) {
        Node node = section.get(word);
        return node == null ? null : values.grammar(node, section.path(word), "a time", WrittenTime::parse);
    }

    private List<OpenHours> weekly(Section section) {
        Node on = section.get("on");
        if (on instanceof Node.Listing listing && listing.items().isEmpty()) {
            String fix = "write days and hours, as in 'Mon-Fri 08:00-17:00'";
            draft.broken(ProblemCode.PW013, section.path("on"), on.at(), "this shift has no hours", fix);
        }
        return on == null
                ? List.of()
                : values.oneOrMore(
                        on,
                        section.path("on"),
                        (item, path) -> values.grammar(item, path, "days and hours", OpenHours::parse));
    }

    /** Whether that can be seen without a time zone: times of two forms are compared once there is one. */
    private static boolean endsTooSoon(WrittenTime from, WrittenTime to) {
        if (from instanceof WrittenTime.Local begin && to instanceof WrittenTime.Local end) {
            return !begin.wall().isBefore(end.wall());
        }
        if (from instanceof WrittenTime.Exact begin && to instanceof WrittenTime.Exact end) {
            return !begin.at().isBefore(end.at());
        }
        return from instanceof WrittenTime.Later begin
                && to instanceof WrittenTime.Later end
                && begin.span().shortest().compareTo(end.span().longest()) >= 0;
    }
}
