package dev.pathways.decision;

import dev.pathways.model.GroupPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance is between its steps.
 *
 * @param groups the newest visit of every {@code together} and {@code choose} that has opened, by name
 * @param turns the steps whose turn has come and which wait to be opened, by name
 * @param heard the steps whose opening event came before their turn
 * @param loops how each bounded outcome ({@code STEP/OUTCOME}) has been used
 */
public record Flow(
        Map<String, Group> groups, Map<String, Turn> turns, SortedSet<String> heard, Map<String, Loop> loops) {
    static final Flow NONE = new Flow(Map.of(), Map.of(), Collections.emptySortedSet(), Map.of());

    /**
     * Steps together, or a choice.
     *
     * @param visit which visit of it, from 1
     * @param phase how far it is
     * @param chosen the case that was chosen, from 1; 0 for {@code otherwise} and for steps together
     * @param done the branches that are done, in the order in which they were
     */
    public record Group(int visit, GroupPhase phase, int chosen, List<String> done) {
        /** Keeps its own copy of the list. */
        public Group {
            done = List.copyOf(done);
        }

        /** Whether it is still going on. */
        public boolean isOpen() {
            return phase == GroupPhase.OPEN;
        }

        Group with(String branch) {
            List<String> more = new ArrayList<>(done);
            more.add(branch);
            return new Group(visit, phase, chosen, more);
        }

        Group in(GroupPhase newPhase) {
            return new Group(visit, newPhase, chosen, done);
        }
    }

    /**
     * A step that waits to be opened.
     *
     * @param since when its turn came
     * @param opens when it opens; null where an event opens it
     * @param notNeeded when it stops waiting for its event; null where the clock opens it
     */
    public record Turn(
            Instant since,
            @Nullable Instant opens,
            @Nullable Instant notNeeded) {}

    /**
     * How a bounded outcome has been used.
     *
     * @param taken how often it led on
     * @param told whether the safety net has been told that it is spent
     */
    public record Loop(int taken, boolean told) {
        static final Loop UNUSED = new Loop(0, false);
    }

    /** Keeps its own copies, in the order of the names. */
    public Flow {
        groups = sorted(groups);
        turns = sorted(turns);
        heard = heard.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(heard));
        loops = sorted(loops);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** The newest visit of a {@code together} or {@code choose}, or null while it has not opened. */
    public @Nullable Group group(String name) {
        return groups.get(name);
    }

    /** Whether a {@code together} or {@code choose} is going on. */
    public boolean isOpen(String group) {
        Group found = groups.get(group);
        return found != null && found.isOpen();
    }

    /** The wait of a step whose turn has come, or null where it does not wait to be opened. */
    public @Nullable Turn turn(String step) {
        return turns.get(step);
    }

    /** How a bounded outcome ({@code STEP/OUTCOME}) has been used. */
    public Loop loop(String outcome) {
        return loops.getOrDefault(outcome, Loop.UNUSED);
    }

    Flow group(String name, Group group) {
        return new Flow(changed(groups, map -> map.put(name, group)), turns, heard, loops);
    }

    Flow turn(String step, Turn turn) {
        return new Flow(groups, changed(turns, map -> map.put(step, turn)), heard, loops);
    }

    /** The step waits no more, and the event that came before its turn has been used up. */
    Flow moved(String step) {
        if (!turns.containsKey(step) && !heard.contains(step)) {
            return this;
        }
        SortedSet<String> left = new TreeSet<>(heard);
        left.remove(step);
        return new Flow(groups, changed(turns, map -> map.remove(step)), left, loops);
    }

    Flow heard(List<String> steps) {
        SortedSet<String> more = new TreeSet<>(heard);
        more.addAll(steps);
        return new Flow(groups, turns, more, loops);
    }

    Flow loop(String outcome, Loop loop) {
        return new Flow(groups, turns, heard, changed(loops, map -> map.put(outcome, loop)));
    }

    /** Nothing waits and nothing goes on any more; what was done stays known. */
    Flow ended(GroupPhase phase) {
        Map<String, Group> closed = new TreeMap<>(groups);
        closed.replaceAll((name, group) -> group.isOpen() ? group.in(phase) : group);
        return new Flow(closed, Map.of(), Collections.emptySortedSet(), loops);
    }

    private static <V> Map<String, V> changed(Map<String, V> map, Consumer<Map<String, V>> change) {
        Map<String, V> copy = new TreeMap<>(map);
        change.accept(copy);
        return copy;
    }
}
