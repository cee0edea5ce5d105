package dev.pathways.render;

import dev.pathways.definition.Item;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways on: how a step can end and what follows, and after what an item comes. */
final class OutcomeWords {
    private final Places places;

    OutcomeWords(Places places) {
        this.places = places;
    }

    /** How a step can end; {@code ends} is what is said where its list is done. Nothing where the reader knows it. */
    List<String> ends(StepDefinition step, List<Item> list, int position, String ends) {
        List<String> sentences = new ArrayList<>();
        Outcome only = step.outcomes().get(0);
        if (step.outcomes().size() == 1 && only.name().equals(Outcome.COMPLETED)) {
            if (!only.record().isEmpty()) {
                sentences.add(English.sentence("To complete it, " + facts(only) + " must be recorded"));
            }
            boolean last = position == list.size() - 1;
            if (!(only.target() instanceof Target.Next) || last) {
                String follows = follows(only, list, position, ends);
                if (!follows.isEmpty()) {
                    sentences.add(English.sentence("Then " + follows));
                }
            }
            return sentences;
        }
        if (step.outcomes().size() > 1) {
            sentences.add("It ends in one of " + English.count(step.outcomes().size()) + " ways.");
        }
        byWhatFollows(step, list, position, ends.isEmpty() ? "nothing more follows here" : ends)
                .forEach((follows, outcomes) -> sentences.add(
                        English.sentence("With " + English.or(English.quoted(outcomes)) + ", " + follows)));
        return sentences;
    }

    /** The outcomes with the same consequences together. */
    private Map<String, List<String>> byWhatFollows(StepDefinition step, List<Item> list, int position, String ends) {
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : step.outcomes()) {
            String record = outcome.record().isEmpty() ? "" : facts(outcome) + " must be recorded, and ";
            outcomes.computeIfAbsent(record + follows(outcome, list, position, ends), same -> new ArrayList<>())
                    .add(outcome.name());
        }
        return outcomes;
    }

    private static String facts(Outcome outcome) {
        return English.and(outcome.record().stream().map(English::fact).toList());
    }

    private String follows(Outcome outcome, List<Item> list, int position, String ends) {
        String often = outcome.atMost() == null ? "" : ", " + English.atMost(outcome.atMost());
        if (outcome.target() instanceof Target.GoTo goTo) {
            boolean back = list.subList(0, position + 1).stream()
                    .anyMatch(item -> item.name().equals(goTo.step()));
            return places.of(goTo.step()) + " follows" + (back ? " again" : "") + often;
        }
        boolean last = position == list.size() - 1;
        return (outcome.target() instanceof Target.Next && !last
                        ? places.of(list.get(position + 1).name()) + " follows"
                        : ends)
                + often;
    }

    /** What an item comes after, to stand before it: {@code Then}, {@code After “accepted” in step 1}. */
    String lead(List<Item> list, int position) {
        if (position == 0) {
            return "";
        }
        Item before = list.get(position - 1);
        boolean always = !(before instanceof StepDefinition step)
                || step.outcomes().stream().allMatch(outcome -> outcome.target() instanceof Target.Next);
        List<String> arrivals = arrivals(list, position);
        return always || arrivals.isEmpty() ? "Then" : "After " + English.or(arrivals);
    }

    private List<String> arrivals(List<Item> list, int position) {
        List<String> arrivals = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof StepDefinition step)) {
                if (i == position - 1) {
                    arrivals.add(places.of(list.get(i).name()));
                }
                continue;
            }
            for (Outcome outcome : step.outcomes()) {
                boolean here = outcome.target() instanceof Target.GoTo goTo
                        ? goTo.step().equals(list.get(position).name())
                        : outcome.target() instanceof Target.Next && i == position - 1;
                if (here) {
                    String where = places.of(step.name());
                    arrivals.add(
                            outcome.name().equals(Outcome.COMPLETED)
                                    ? where
                                    : English.quoted(outcome.name()) + " in " + where);
                }
            }
        }
        return arrivals;
    }
}
