package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.model.Words;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the calendars of business time into the draft. */
final class CalendarReader {
    private static final int MOST_CALENDARS = 20;
    private static final int MOST_HOURS = 50;
    private static final int MOST_CLOSED = 500;

    private final Draft draft;
    private final Values values;

    CalendarReader(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    void read(@Nullable Node node) {
        if (node == null) {
            return;
        }
        if (!(node instanceof Mapping mapping) || mapping.entries().size() > MOST_CALENDARS) {
            draft.calendarsBroken = true;
            String fix = "write 'NAME:' and below it 'open: [Mon-Fri 08:00-17:00]', for at most " + MOST_CALENDARS;
            draft.broken(ProblemCode.PW011, "calendars", node.at(), "here a map of calendars is expected", fix);
            return;
        }
        mapping.entries().forEach(this::calendar);
    }

    private void calendar(Entry entry) {
        String name = entry.key().text();
        String path = "calendars/" + name;
        draft.places.value(path, entry.key().at());
        boolean named = values.isName(entry.key(), path, "a calendar");
        Section section = Section.of(draft, entry.value(), path, Place.CALENDAR);
        Node open = section == null
                ? null
                : section.require("open", "write when it is open, such as 'open: [Mon-Fri 08:00-17:00]'");
        List<OpenHours> hours = open == null ? List.of() : hours(open, path + "/open");
        SortedSet<LocalDate> dates = new TreeSet<>();
        List<String> holidays = new ArrayList<>();
        Node closed = section == null ? null : section.get("closed-on");
        if (closed != null) {
            values.list(closed, path + "/closed-on", MOST_CLOSED, (item, here) -> closed(item, here, dates, holidays));
        }
        draft.calendarsBroken |= !named || draft.places.isBrokenNear(path);
        if (named) {
            draft.calendars.put(name, new BusinessCalendar(hours, dates, holidays));
        }
    }

    private List<OpenHours> hours(Node node, String path) {
        if (node instanceof Listing listing && listing.items().size() > MOST_HOURS) {
            draft.broken(ProblemCode.PW011, path, node.at(), "a calendar has at most " + MOST_HOURS + " open hours");
            return List.of();
        }
        return node instanceof Listing listing && listing.items().isEmpty()
                ? List.of()
                : values.oneOrMore(
                        node, path, (item, here) -> values.grammar(item, here, "open hours", OpenHours::parse));
    }

    private @Nullable String closed(Node node, String path, SortedSet<LocalDate> dates, List<String> holidays) {
        Scalar scalar = values.scalar(node, path, "a date, or the name of a list of dates,");
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        if (Values.isDate(scalar)) {
            LocalDate date = values.date(node, path);
            if (date != null) {
                dates.add(date);
            }
            return text;
        }
        if (Words.isName(text)) {
            holidays.add(text);
            return text;
        }
        draft.broken(
                ProblemCode.PW011,
                path,
                scalar.at(),
                "'" + SourceText.shown(text) + "' is neither a date nor a name",
                "write a date such as '2026-12-24', or the name of a list of dates that the host knows");
        return null;
    }
}
