package dev.pathways.render;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.Paths;
import dev.pathways.definition.Rung;
import dev.pathways.definition.SafetyNet;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.time.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens when a step is late, in plain words. */
final class LadderWords {
    private final PartyWords parties;
    private final SafetyNet net;

    LadderWords(PartyWords parties, SafetyNet net) {
        this.parties = parties;
        this.net = net;
    }

    /** The clocks of a step by the ladder that they start, in the order of the clocks. */
    static Map<Ladder, List<ClockKind>> byLadder(StepDefinition step) {
        Map<Ladder, List<ClockKind>> ladders = new LinkedHashMap<>();
        for (ClockKind clock : Paths.clocks(step)) {
            ladders.computeIfAbsent(step.ladders().of(clock), ladder -> new ArrayList<>())
                    .add(clock);
        }
        return ladders;
    }

    /** One paragraph for each ladder of a step. */
    List<String> paragraphs(StepDefinition step) {
        List<String> paragraphs = new ArrayList<>();
        byLadder(step).forEach((ladder, clocks) -> paragraphs.add(paragraph(ladder, clocks, step)));
        return paragraphs;
    }

    private String paragraph(Ladder ladder, List<ClockKind> clocks, StepDefinition step) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < ladder.size(); i++) {
            Rung rung = ladder.rungs().get(i);
            String calls = calls(rung, clocks);
            if (i == 0) {
                String at = rung.after().isPositive() ? rung.after() + " after the deadline, " : "";
                sentences.add(
                        English.sentence(when(clocks, step) + ", " + at + calls + (at.isEmpty() ? " at once" : "")));
            } else {
                sentences.add(English.sentence("Then, " + rung.after() + " later, " + calls));
            }
        }
        sentences.add(English.sentence("Then, " + net.every() + " later, " + parties.net(net) + " "
                + PartyWords.be(net.tell()) + " told, and again " + English.every(net.every()) + " until "
                + end(clocks, step)));
        Span grace = ladder.grace();
        if (grace != null) {
            sentences.add(
                    "Whoever answers one of these calls puts the later ones off by " + grace + ", once for each call.");
        }
        return String.join(" ", sentences);
    }

    /** When a ladder starts: {@code if it is not acknowledged or completed in time}. */
    static String when(List<ClockKind> clocks, StepDefinition step) {
        List<String> late = late(clocks, step);
        return late.isEmpty() ? "if nobody who is asked can take it" : "if it is not " + English.or(late) + " in time";
    }

    private static String end(List<ClockKind> clocks, StepDefinition step) {
        List<String> late = late(clocks, step);
        return late.isEmpty() ? "somebody takes it" : late.size() == 1 ? "it is " + late.get(0) : "that is done";
    }

    /** What is late when one of these clocks runs out: {@code acknowledged}, {@code completed}. */
    static List<String> late(List<ClockKind> clocks, StepDefinition step) {
        List<String> late = new ArrayList<>();
        for (ClockKind clock : clocks) {
            if (clock != ClockKind.ACKNOWLEDGE || StepWords.mustAcknowledge(step)) {
                late.add(
                        switch (clock) {
                            case ACKNOWLEDGE -> "acknowledged";
                            case COMPLETE -> "completed";
                            case CONFIRM -> "confirmed";
                        });
            }
        }
        return late;
    }

    private String calls(Rung rung, List<ClockKind> clocks) {
        List<String> calls = new ArrayList<>();
        if (!rung.tell().isEmpty()) {
            calls.add(parties.and(rung.tell()) + " " + PartyWords.be(rung.tell()) + " told");
        }
        if (!rung.inform().isEmpty()) {
            calls.add(parties.and(rung.inform()) + " " + PartyWords.be(rung.inform()) + " informed");
        }
        if (rung.handTo() != null) {
            calls.add(handsOn(parties.of(rung.handTo()), clocks));
        }
        return calls.isEmpty() ? "nobody is told" : English.list(calls, ", ", ", and ");
    }

    /** Work that is done is not handed on: while it waits for its confirmation, the rung tells whom it names. */
    private static String handsOn(String party, List<ClockKind> clocks) {
        boolean waits = clocks.contains(ClockKind.CONFIRM);
        if (waits && clocks.size() == 1) {
            return party + " is told";
        }
        return "it is handed to " + party + ", who owns it from then on and has the full time to acknowledge it"
                + (waits ? " (or, where only the confirmation is late, is told)" : "");
    }
}
