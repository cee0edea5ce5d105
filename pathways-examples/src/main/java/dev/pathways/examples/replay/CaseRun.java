package dev.pathways.examples.replay;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.InstanceId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case while it is replayed. Not for use by several threads. */
final class CaseRun {
    private final int number;
    private final Map<InstanceId, PathwayDefinition> instances = new LinkedHashMap<>();
    private final Set<String> before = new HashSet<>();
    private int eventsLeft;
    private boolean triggered;

    CaseRun(int number) {
        this.number = number;
    }

    /** A number of its own, so that the log's own name of the case goes no further. */
    int number() {
        return number;
    }

    void expectEvent() {
        eventsLeft++;
    }

    /** Notes that an event has happened; true when it was the last. */
    boolean eventHappened() {
        eventsLeft--;
        return eventsLeft == 0;
    }

    boolean isTriggered() {
        return triggered;
    }

    void triggered() {
        triggered = true;
    }

    /** Notes an activity that came before the trigger. */
    void before(String activity) {
        before.add(activity);
    }

    /** The activities that came before the trigger. */
    Set<String> before() {
        return Set.copyOf(before);
    }

    void started(PathwayDefinition definition, InstanceId instance) {
        instances.put(instance, definition);
    }

    List<InstanceId> instances() {
        return List.copyOf(instances.keySet());
    }

    List<InstanceId> instancesWith(String step) {
        return instances.entrySet().stream()
                .filter(entry -> entry.getValue().find(step) != null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
