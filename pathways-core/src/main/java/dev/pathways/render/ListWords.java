package dev.pathways.render;

import dev.pathways.definition.Choose;
import dev.pathways.definition.Item;
import dev.pathways.definition.Join;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps, one after the other, with what stands between them. Not for use by several threads at once. */
final class ListWords {
    private static final int STEP_IN = 3;

    private final Speech speech;
    private final StepWords steps;
    private final OutcomeWords outcomes;
    private final AudienceWords audience;
    private final Page page;
    private int number;

    ListWords(Speech speech, Page page) {
        this.speech = speech;
        this.steps = new StepWords(speech);
        this.outcomes = new OutcomeWords(speech.places());
        this.audience = new AudienceWords(speech.parties());
        this.page = page;
    }

    /** The whole pathway. */
    void write() {
        write(speech.definition().items(), 0, "First", "the pathway is complete");
    }

    private void write(List<Item> list, int indent, String first, String ends) {
        for (int i = 0; i < list.size(); i++) {
            number++;
            String label = number + ". ";
            String lead = i == 0 ? first : outcomes.lead(list, i);
            Item item = list.get(i);
            int inner = indent + label.length();
            if (item instanceof StepDefinition step) {
                page.labelled(indent, label, heading(lead, step.title()));
                step(step, list, i, inner, ends);
            } else if (item instanceof Together together) {
                page.labelled(indent, label, heading(join(lead, "at the same time"), together.title()));
                together(together, inner, i == list.size() - 1 ? ends : "");
            } else if (item instanceof Choose choose) {
                page.labelled(indent, label, heading(join(lead, "a choice"), choose.title()));
                choose(choose, inner, i == list.size() - 1 ? ends : "");
            }
        }
    }

    private static String join(String lead, String rest) {
        return lead.isEmpty() ? English.capital(rest) : lead.equals("Then") ? lead + " " + rest : lead + ", " + rest;
    }

    private static String heading(String lead, @Nullable String title) {
        if (title == null || title.isBlank()) {
            return English.sentence(lead);
        }
        return lead.isEmpty() ? English.sentence(title) : English.sentence(lead + ": " + English.afterColon(title));
    }

    private void step(StepDefinition step, List<Item> list, int position, int indent, String ends) {
        if (step.description() != null) {
            page.paragraph(indent, step.description());
        }
        page.sentences(indent, steps.gate(step));
        page.sentences(indent, steps.work(step));
        page.sentences(indent, steps.warnings(step));
        String confirmation = steps.confirmation(step);
        page.paragraph(indent, confirmation == null ? "" : confirmation);
        speech.ladders().paragraphs(step).forEach(paragraph -> page.paragraph(indent, paragraph));
        page.sentences(indent, steps.pauses(step));
        page.sentences(indent, audience.of(step.audience(), "this step"));
        page.sentences(indent, outcomes.ends(step, list, position, ends));
    }

    private void together(Together together, int indent, String ends) {
        List<String> sentences = new ArrayList<>();
        if (together.onlyIf() != null) {
            sentences.add(English.sentence(
                    "This is only needed if " + speech.conditions().of(together.onlyIf())));
        }
        sentences.add(done(together.join(), together.branches().size()));
        sentences.add(English.sentence(ends.isEmpty() ? "" : "Then " + ends));
        page.sentences(indent, sentences);
        for (Map.Entry<String, List<Item>> branch : together.branches().entrySet()) {
            page.paragraph(indent, "Branch " + English.quoted(branch.getKey()) + ":");
            write(branch.getValue(), indent + STEP_IN, "", "");
        }
    }

    private static String done(Join join, int branches) {
        int needed = join.needed(branches);
        if (needed >= branches) {
            return "All of this is done when "
                    + (branches == 2
                            ? "both branches are done."
                            : "all " + English.count(branches) + " branches are done.");
        }
        return needed == 1
                ? "This is done as soon as one of its " + English.count(branches)
                        + " branches is done; whatever is still open in the others is closed then."
                : "This is done as soon as " + English.count(needed) + " of its " + English.count(branches)
                        + " branches are done; whatever is still open in the others is closed then.";
    }

    private void choose(Choose choose, int indent, String ends) {
        for (Choose.Case each : choose.cases()) {
            answer("If " + speech.conditions().of(each.when()), each.steps(), indent, ends);
        }
        if (choose.otherwise() != null) {
            answer("Otherwise", choose.otherwise(), indent, ends);
        }
    }

    private void answer(String when, List<Item> list, int indent, String ends) {
        boolean comma = !when.equals("Otherwise");
        if (list.isEmpty()) {
            String nothing = (comma ? ", nothing" : " nothing") + " more is needed here";
            page.paragraph(indent, when + nothing + (ends.isEmpty() ? "." : ", and " + ends + "."));
        } else {
            page.paragraph(indent, when + ":");
            write(list, indent + STEP_IN, "", ends);
        }
    }
}
