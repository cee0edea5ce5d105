package dev.pathways.definition;

import dev.pathways.model.DefinitionRef;
import dev.pathways.time.Anchor;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.Wall;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A whole pathway, as one version of one file says it. Immutable; safe for use by several threads. */
public final class PathwayDefinition {
    private final Header header;
    private final Map<String, FactKind> facts;
    private final Deadline complete;
    private final SafetyNet safetyNet;
    private final List<PartyRef> managedBy;
    private final Audience audience;
    private final Clockwork clockwork;
    private final List<Item> items;
    private final List<StepDefinition> steps;
    private final List<String> stepPaths;
    private final List<StepDefinition> runningAhead;
    private final Map<String, StepDefinition> byName = new HashMap<>();
    private final Set<String> partyFacts = new HashSet<>();
    private final Set<String> movers = new HashSet<>();
    private volatile @Nullable SortedSet<String> requiredAtStart;
    private volatile @Nullable Layout layout;

    /**
     * A definition; whether it is sound is the business of the checks.
     *
     * @param header its name, version, title, zone and events
     * @param facts the facts it uses and their kinds, in the author's order
     * @param complete its own complete clock, from its start
     * @param safetyNet who is always there
     * @param managedBy who may assign and cancel; the safety net's parties unless the file says otherwise
     * @param audience who is kept informed about every step and who may look
     * @param clockwork the calendars and pauses that its clocks follow
     * @param items the steps, in order, with what stands between them
     */
    public PathwayDefinition(
            Header header,
            Map<String, FactKind> facts,
            Deadline complete,
            SafetyNet safetyNet,
            List<PartyRef> managedBy,
            Audience audience,
            Clockwork clockwork,
            List<Item> items) {
        this.header = header;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.complete = complete;
        this.safetyNet = safetyNet;
        this.managedBy = List.copyOf(managedBy);
        this.audience = audience;
        this.clockwork = clockwork;
        this.items = List.copyOf(items);
        this.steps = Items.steps(this.items);
        this.stepPaths = stepPaths(this.items);
        this.runningAhead = steps.stream()
                .filter(step -> step.timing().complete().runsAhead())
                .toList();
        steps.forEach(step -> byName.putIfAbsent(step.name(), step));
        for (PartyUse use : PartyUse.of(this)) {
            if (use.party() instanceof PartyRef.FromFact fromFact) {
                partyFacts.add(fromFact.fact());
            }
        }
        for (DeadlineUse use : DeadlineUse.of(this)) {
            if (use.deadline().dependsOn() != null) {
                movers.add(use.deadline().dependsOn());
            }
        }
        for (PointUse use : PointUse.of(this)) {
            if (use.when().anchor() instanceof Anchor.Named anchor) {
                movers.add(anchor.name());
            }
        }
    }

    private static List<String> stepPaths(List<Item> items) {
        List<Item> all = Items.all(items);
        List<String> paths = Paths.items(items);
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i) instanceof StepDefinition)
                .mapToObj(paths::get)
                .toList();
    }

    /** The path of the step of a number; see {@link Paths}. */
    String stepPath(int number) {
        return stepPaths.get(number);
    }

    /** Its name, version, title, zone and events. */
    public Header header() {
        return header;
    }

    /** The facts it uses and their kinds, in the author's order. */
    public Map<String, FactKind> facts() {
        return facts;
    }

    /** Its own complete clock, from its start. */
    public Deadline complete() {
        return complete;
    }

    /** Who is always there. */
    public SafetyNet safetyNet() {
        return safetyNet;
    }

    /** Who may assign and cancel. */
    public List<PartyRef> managedBy() {
        return managedBy;
    }

    /** Who is kept informed about every step and who may look. */
    public Audience audience() {
        return audience;
    }

    /** The calendars and pauses that its clocks follow. */
    public Clockwork clockwork() {
        return clockwork;
    }

    /** The steps, in order, with what stands between them. */
    public List<Item> items() {
        return items;
    }

    /** Every step, also those inside branches and cases, in the author's order. */
    public List<StepDefinition> steps() {
        return steps;
    }

    /** The steps whose complete clock can run before they open. */
    public List<StepDefinition> runningAhead() {
        return runningAhead;
    }

    /** Its name and version. */
    public DefinitionRef ref() {
        return header.ref();
    }

    /** The time zone of its wall clock. */
    public ZoneId zone() {
        return header.zone();
    }

    /** The wall clock of the pathway as a whole; its business time follows the calendar where there is just one. */
    public Wall wall() {
        boolean one = clockwork.calendars().size() == 1;
        return new Wall(zone(), one ? clockwork.calendars().values().iterator().next() : null);
    }

    /** The wall clock of a step, with the calendar that its business time follows. */
    public Wall wall(StepDefinition step) {
        String name = step.timing().calendar();
        BusinessCalendar calendar = name == null ? null : clockwork.calendars().get(name);
        return new Wall(zone(), calendar);
    }

    /**
     * The same definition, with the dates of holidays that its calendars only name.
     *
     * @param dates the dates by the name of the list, such as {@code us-federal-holidays}
     */
    public PathwayDefinition withHolidays(Map<String, ? extends Set<LocalDate>> dates) {
        if (clockwork.calendars().isEmpty()) {
            return this;
        }
        Map<String, BusinessCalendar> resolved = new LinkedHashMap<>();
        clockwork.calendars().forEach((name, calendar) -> resolved.put(name, calendar.with(dates)));
        Clockwork known = new Clockwork(resolved, clockwork.pauses());
        return new PathwayDefinition(header, facts, complete, safetyNet, managedBy, audience, known, items);
    }

    /** The step of that name, or null. */
    public @Nullable StepDefinition find(String name) {
        return byName.get(name);
    }

    /**
     * The step of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StepDefinition step(String name) {
        StepDefinition step = find(name);
        if (step == null) {
            throw new IllegalArgumentException("Expected a step '" + name + "' in " + ref() + ", but it has none");
        }
        return step;
    }

    /** Whether the value of a fact stands where a name stands, as in {@code on-call <service>}. */
    public boolean namesParty(String fact) {
        return partyFacts.contains(fact);
    }

    /** Whether the instant of a clock, a warning or an opening hangs on a fact or a step of this name. */
    public boolean movesInstants(String factOrStep) {
        return movers.contains(factOrStep);
    }

    /** The facts that must be given when the pathway starts, by name; worked out once. */
    public SortedSet<String> requiredAtStart() {
        SortedSet<String> known = requiredAtStart;
        if (known == null) {
            known = FactFlow.requiredAtStart(this);
            requiredAtStart = known;
        }
        return known;
    }

    /** Where its items stand in its nested lists; worked out once. */
    public Layout layout() {
        Layout known = layout;
        if (known == null) {
            known = Layout.of(StepGraph.of(this));
            layout = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathwayDefinition that
                && header.equals(that.header)
                && facts.equals(that.facts)
                && complete.equals(that.complete)
                && safetyNet.equals(that.safetyNet)
                && managedBy.equals(that.managedBy)
                && audience.equals(that.audience)
                && clockwork.equals(that.clockwork)
                && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return header.hashCode();
    }

    @Override
    public String toString() {
        return "PathwayDefinition[" + ref() + "]";
    }
}
