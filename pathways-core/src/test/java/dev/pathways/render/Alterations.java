package dev.pathways.render;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Party;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every way to change one single thing in a definition: a length, a time of day, a party, a name, a number, or one less
 * in a list.
 *
 * <p>It walks through records by reflection, so that whatever is added to the language is altered too.
 */
final class Alterations {
    /** Names by which a file refers to its own parts; people hear a number or a title instead. */
    private static final Set<String> NOT_FOR_EARS =
            Set.of("StepDefinition.name", "Together.name", "Choose.name", "Ladder.name", "Pause.name");

    /** Lists without which a definition makes no sense. */
    private static final Set<String> NEVER_EMPTY = Set.of("StepDefinition.outcomes", "Condition.anyOf", "times");

    /**
     * A definition in which one thing is altered.
     *
     * @param path what it is
     * @param step the step that it belongs to, or null
     * @param parts what the altered definition is made of
     */
    record Alteration(String path, @Nullable StepDefinition step, List<Object> parts) {
        Alteration(String path, @Nullable StepDefinition step, Object[] parts) {
            this(path, step, List.of(parts));
        }

        PathwayDefinition altered() {
            Object altered = rebuild(PathwayDefinition.class.getConstructors()[0], parts.toArray());
            if (altered instanceof PathwayDefinition definition) {
                return definition;
            }
            throw new IllegalStateException("Expected a definition, but its parts were refused at " + path);
        }
    }

    private record Change(String path, @Nullable StepDefinition step, Object value) {
        /** The same change, seen from the whole that the changed value is a part of. */
        Change within(String part, Object whole) {
            return new Change(part + "/" + path, step, whole);
        }
    }

    private Alterations() {}

    /** All of them, in the order of the definition. */
    static List<Alteration> of(PathwayDefinition whole) {
        List<Object> parts = List.of(
                whole.header(),
                whole.facts(),
                whole.complete(),
                whole.safetyNet(),
                whole.managedBy(),
                whole.audience(),
                whole.clockwork(),
                whole.items());
        List<String> names =
                List.of("header", "facts", "complete", "safetyNet", "managedBy", "audience", "clockwork", "items");
        List<Alteration> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Change change : changes(parts.get(i), names.get(i))) {
                Object[] values = parts.toArray();
                values[i] = change.value;
                all.add(new Alteration(names.get(i) + "/" + change.path, change.step, values));
            }
        }
        return all;
    }

    private static List<Change> changes(@Nullable Object value, String name) {
        Object other = other(value);
        if (value == null || NOT_FOR_EARS.contains(name)) {
            return List.of();
        }
        if (other != null) {
            return List.of(new Change(value + " -> " + other, null, other));
        }
        if (value instanceof Deadline deadline) {
            return ofDeadline(deadline);
        }
        if (value instanceof List<?> list) {
            return ofList(list, name);
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map, name);
        }
        return value instanceof SortedSet<?> set ? ofSet(set) : ofRecord((Record) value);
    }

    /** Another value of the same kind, or null where the value has parts of its own. */
    private static @Nullable Object other(@Nullable Object value) {
        if (value instanceof PartyRef) {
            PartyRef zebra = PartyRef.parse("role zebra");
            return value.equals(zebra) ? PartyRef.parse("role yak") : zebra;
        }
        if (value instanceof Party) {
            return value.equals(Party.role("zebra")) ? Party.role("yak") : Party.role("zebra");
        }
        if (value instanceof FactTest) {
            FactTest zebra = FactTest.parse("zebra");
            return value.equals(zebra) ? FactTest.parse("yak") : zebra;
        }
        if (value instanceof Span) {
            return value.equals(Span.minutes(53)) ? Span.minutes(59) : Span.minutes(53);
        }
        if (value instanceof String text) {
            return text + "x";
        }
        return value instanceof Enum<?> word ? next(word) : otherNumber(value);
    }

    private static Object next(Enum<?> word) {
        List<?> all = Arrays.asList((Object[]) word.getDeclaringClass().getEnumConstants());
        return all.get((all.indexOf(word) + 1) % all.size());
    }

    private static @Nullable Object otherNumber(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Boolean yes) {
            return !yes;
        }
        if (value instanceof LocalTime time) {
            return time.plusMinutes(61);
        }
        if (value instanceof LocalDate date) {
            return date.plusDays(1);
        }
        return value instanceof ZoneId zone
                ? ZoneId.of(zone.getId().equals("Asia/Tokyo") ? "Asia/Seoul" : "Asia/Tokyo")
                : null;
    }

    private static List<Change> ofDeadline(Deadline deadline) {
        String fact = deadline.dependsOn();
        List<Change> all = new ArrayList<>();
        if (fact != null) {
            all.add(new Change("depends-on", null, Deadline.dependingOn(fact + "x", deadline.times())));
        }
        for (Change change : changes(deadline.times(), "times")) {
            @SuppressWarnings("unchecked")
            Map<String, List<When>> times = (Map<String, List<When>>) change.value;
            if (!times.isEmpty()) {
                Deadline altered = fact == null
                        ? Deadline.of(times.values().iterator().next())
                        : Deadline.dependingOn(fact, times);
                all.add(new Change(change.path, null, altered));
            }
        }
        return all;
    }

    private static List<Change> ofList(List<?> list, String name) {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (Change change : changes(list.get(i), name)) {
                List<Object> copy = new ArrayList<>(list);
                copy.set(i, change.value);
                all.add(change.within(String.valueOf(i + 1), copy));
            }
            if (list.size() > 1 || !NEVER_EMPTY.contains(name)) {
                List<Object> fewer = new ArrayList<>(list);
                fewer.remove(i);
                all.add(new Change("without " + (i + 1), null, fewer));
            }
        }
        return all;
    }

    private static List<Change> ofMap(Map<?, ?> map, String name) {
        List<Change> all = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            for (Change change : changes(entry.getValue(), name)) {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.put(entry.getKey(), change.value);
                all.add(change.within(entry.getKey().toString(), copy));
            }
            Map<Object, Object> fewer = new LinkedHashMap<>(map);
            fewer.remove(entry.getKey());
            all.add(new Change("without " + entry.getKey(), null, fewer));
        }
        return all;
    }

    private static List<Change> ofSet(SortedSet<?> set) {
        List<Change> all = new ArrayList<>();
        for (Object each : set) {
            SortedSet<Object> fewer = new TreeSet<>();
            fewer.addAll(set);
            fewer.remove(each);
            all.add(new Change("without " + each, null, fewer));
        }
        return all;
    }

    private static List<Change> ofRecord(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Function<RecordComponent, @Nullable Object> value = component -> read(component, whole);
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String known = whole.getClass().getSimpleName() + "." + name;
            if (isWithoutMeaning(whole, name)) {
                continue;
            }
            for (Change change : changes(value.apply(components[i]), known)) {
                @Nullable Object[] values = Arrays.stream(components).map(value).toArray();
                values[i] = change.value;
                Object altered = rebuild(canonical(whole.getClass(), components), values);
                if (altered != null) {
                    Change inside = change.within(name, altered);
                    all.add(whole instanceof StepDefinition step ? new Change(inside.path, step, altered) : inside);
                }
            }
        }
        return all;
    }

    private static boolean isWithoutMeaning(Record whole, String component) {
        return whole instanceof When.ByOnDay by
                ? by.days() == 0 && component.equals("business")
                : whole instanceof FactKind kind && kind.type() != FactKind.Type.LISTED && component.equals("values");
    }

    private static @Nullable Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value from its parts, or null where it refuses one of them. */
    private static @Nullable Object rebuild(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
