package dev.pathways.yaml.internal;

import java.util.List;
import java.util.Map;

/** The facts that a step must record: with every outcome, or with the ones named. */
record Recorded(List<String> always, Map<String, List<String>> byOutcome) {
    static final Recorded NOTHING = new Recorded(List.of(), Map.of());

    List<String> with(String outcome) {
        return byOutcome.getOrDefault(outcome, always);
    }
}
