package dev.pathways.check;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Timing;
import dev.pathways.model.DefinitionRef;
import dev.pathways.time.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a definition without errors guarantees, in numbers: within what time somebody else and the safety net know about
 * each step that does not go on, whatever anybody does, and the promises about the pathway as a whole.
 *
 * <p>The numbers are upper bounds in real time, with clock changes, calendars and pauses in them. They hold where every
 * party named reaches somebody (G14). They do not claim that people act, or that notices are read.
 *
 * @param definition the name and version of the pathway
 * @param title its title
 * @param steps its steps, in the author's order
 * @param promises G1 to G16, in order
 * @param waits the longest real wait behind each deadline that counts business time, in the order of the definition
 */
public record Guarantees(
        DefinitionRef definition,
        String title,
        List<GuaranteeStep> steps,
        List<GuaranteeSentence> promises,
        List<BusinessWait> waits) {
    /**
     * The first date on which the longest real waits are looked for, unless another is given. The 400 dates from it hold
     * the turn of 2026, every change of the clocks in a year, and each day of the year at least once.
     */
    public static final LocalDate SCAN_START = LocalDate.of(2026, 10, 1);

    /** Keeps its own copies of the lists. */
    public Guarantees {
        steps = List.copyOf(steps);
        promises = List.copyOf(promises);
        waits = List.copyOf(waits);
    }

    /** The guarantees of a definition, without the dates of holidays that only the host knows. */
    public static Guarantees of(PathwayDefinition definition) {
        return of(definition, SCAN_START, Map.of());
    }

    /**
     * The guarantees of a definition.
     *
     * @param scanStart the first of the 400 dates on which the longest real waits are looked for
     * @param holidays the dates of the holidays that calendars name, as far as they are known
     */
    public static Guarantees of(
            PathwayDefinition definition, LocalDate scanStart, Map<String, Set<LocalDate>> holidays) {
        BoundScan scan = new BoundScan(scanStart);
        BoundLengths lengths = new BoundLengths(definition, scan, holidays);
        List<GuaranteeStep> steps = new ArrayList<>();
        for (StepDefinition step : definition.steps()) {
            steps.add(step(definition, step, lengths));
        }
        return new Guarantees(
                definition.ref(),
                definition.header().title(),
                steps,
                GuaranteeSentences.of(definition, steps, lengths),
                BusinessWaits.of(definition, scan, lengths));
    }

    /** The same guarantees with one promise in other words: what is known about it beyond the definition. */
    public Guarantees with(GuaranteeSentence promise) {
        List<GuaranteeSentence> told = promises.stream()
                .map(each -> each.code().equals(promise.code()) ? promise : each)
                .toList();
        return new Guarantees(definition, title, steps, told, waits);
    }

    private static GuaranteeStep step(PathwayDefinition definition, StepDefinition step, BoundLengths lengths) {
        Timing timing = step.timing();
        Confirmation confirmation = timing.confirmation();
        List<@Nullable Deadline> deadlines = Arrays.asList(
                timing.acknowledge(), timing.complete(), confirmation == null ? null : confirmation.within());
        List<GuaranteeCase> cases = new ArrayList<>();
        for (Case one : Case.of(definition, deadlines)) {
            cases.add(GuaranteeCase.of(definition, step, one, lengths));
        }
        return new GuaranteeStep(step.name(), step.title(), cases, GuaranteeNotes.of(definition, step));
    }

    /** The guarantees of one step of that name, or null. */
    public @Nullable GuaranteeStep find(String step) {
        return steps.stream()
                .filter(each -> each.step().equals(step))
                .findFirst()
                .orElse(null);
    }

    /** The table for a terminal, in plain words, at most 100 columns wide. */
    public String text() {
        return GuaranteeTable.of(this);
    }
}
