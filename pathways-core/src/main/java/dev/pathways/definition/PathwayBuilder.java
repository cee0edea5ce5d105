package dev.pathways.definition;

import dev.pathways.model.About;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Party;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a definition in Java, in the words of the language. What can be left out is safe to leave out.
 *
 * <p>The small texts (parties, lengths, deadlines) are read as in a file. Whether the whole is sound is checked when
 * an engine is built with it. Not for use by several threads at once.
 */
public final class PathwayBuilder {
    private final DefinitionRef ref;
    private final String title;
    private final ZoneId zone;
    private final Map<String, FactKind> facts = new LinkedHashMap<>();
    private final List<String> stopsWhen = new ArrayList<>();
    private final List<KeepInformed> keepInformed = new ArrayList<>();
    private final List<PartyRef> visibleTo = new ArrayList<>();
    private final List<PartyRef> managedBy = new ArrayList<>();
    private final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    private final Map<String, Pause> pauses = new LinkedHashMap<>();
    private final List<ItemBuilder> items = new ArrayList<>();
    private @Nullable String description;
    private @Nullable String startsWhen;
    private @Nullable Deadline complete;
    private @Nullable SafetyNet safetyNet;

    private PathwayBuilder(DefinitionRef ref, String title, ZoneId zone) {
        this.ref = ref;
        this.title = title;
        this.zone = zone;
    }

    /** Begins a definition: its name, title, version and the IANA id of its time zone. */
    public static PathwayBuilder pathway(String name, String title, int version, String zone) {
        return new PathwayBuilder(new DefinitionRef(name, version), title, ZoneId.of(zone));
    }

    /** Declares a fact. */
    public PathwayBuilder fact(String name, FactKind kind) {
        facts.put(name, kind);
        return this;
    }

    /** Its own complete clock, such as {@code within 10 hours}. */
    public PathwayBuilder complete(String deadline) {
        return complete(Deadline.parse(deadline));
    }

    /** Its own complete clock. */
    public PathwayBuilder complete(Deadline deadline) {
        complete = deadline;
        return this;
    }

    /** Who is always there, and how often they are called: {@code safetyNet("30 minutes", "role house-supervisor")}. */
    public PathwayBuilder safetyNet(String every, String... parties) {
        safetyNet = new SafetyNet(Arrays.stream(parties).map(Party::of).toList(), Span.parse(every));
        return this;
    }

    /** More about it. */
    public PathwayBuilder description(String text) {
        description = text;
        return this;
    }

    /** The event of the host that starts it. Without it, the host starts it. */
    public PathwayBuilder startsWhen(String event) {
        startsWhen = event;
        return this;
    }

    /** Events of the host that stop it. */
    public PathwayBuilder stopsWhen(String... events) {
        stopsWhen.addAll(List.of(events));
        return this;
    }

    /** A business calendar: its name, and when it is open, such as {@code Mon-Fri 08:00-17:00}. */
    public PathwayBuilder calendar(String name, String... openHours) {
        List<OpenHours> open = Arrays.stream(openHours).map(OpenHours::parse).toList();
        return calendar(name, new BusinessCalendar(open, new TreeSet<>(), List.of()));
    }

    /** A business calendar, with the dates on which it is closed. */
    public PathwayBuilder calendar(String name, BusinessCalendar calendar) {
        calendars.put(name, calendar);
        return this;
    }

    /** A reason for which the clocks of steps may stand still: how long at most in all, and who may pause. */
    public PathwayBuilder pause(String name, String atMost, String... by) {
        List<PartyRef> parties = Arrays.stream(by).map(PartyRef::parse).toList();
        pauses.put(name, new Pause(name, parties, Span.parse(atMost), null));
        return this;
    }

    /** Who may assign and cancel. Without it, the safety net's parties. */
    public PathwayBuilder managedBy(String... parties) {
        Arrays.stream(parties).map(PartyRef::parse).forEach(managedBy::add);
        return this;
    }

    /** Who is told about what, at every step. */
    public PathwayBuilder keepInformed(String who, About... about) {
        keepInformed.add(new KeepInformed(PartyRef.parse(who), List.of(about)));
        return this;
    }

    /** Who may look. */
    public PathwayBuilder visibleTo(String... parties) {
        Arrays.stream(parties).map(PartyRef::parse).forEach(visibleTo::add);
        return this;
    }

    /** The next step. */
    public PathwayBuilder step(StepBuilder step) {
        return then(step);
    }

    /** Next, steps that run together. */
    public PathwayBuilder together(TogetherBuilder together) {
        return then(together);
    }

    /** Next, a choice. */
    public PathwayBuilder choose(ChooseBuilder choose) {
        return then(choose);
    }

    /** The next items, whatever they are. */
    public PathwayBuilder then(ItemBuilder... next) {
        items.addAll(List.of(next));
        return this;
    }

    /**
     * The definition.
     *
     * @throws IllegalStateException if the complete clock or the safety net is missing
     */
    public PathwayDefinition build() {
        if (complete == null || safetyNet == null) {
            throw new IllegalStateException(
                    "Expected " + ref + " to have a complete clock and a safety net, but one is missing");
        }
        List<PartyRef> managers = managedBy.isEmpty()
                ? List.copyOf(safetyNet.tell().stream().map(PartyRef.Named::new).toList())
                : managedBy;
        Clockwork clockwork = new Clockwork(calendars, pauses);
        return new PathwayDefinition(
                new Header(ref, title, description, zone, startsWhen, stopsWhen),
                facts,
                complete,
                safetyNet,
                managers,
                new Audience(keepInformed, visibleTo),
                clockwork,
                TogetherBuilder.build(items, clockwork));
    }
}
