package dev.pathways.check;

import java.util.List;

/**
 * What is guaranteed about one step.
 *
 * @param step its name
 * @param title what to do, in words for people
 * @param cases one for each value of the facts that its deadlines depend on; a single one where they depend on none
 * @param notes what else to know about its clocks, in sentences
 */
public record GuaranteeStep(String step, String title, List<GuaranteeCase> cases, List<String> notes) {
    /** Keeps its own copies of the lists. */
    public GuaranteeStep {
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }
}
