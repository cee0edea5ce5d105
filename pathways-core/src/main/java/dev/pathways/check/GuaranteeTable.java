package dev.pathways.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints guarantees for a terminal of 100 columns, in sentences that can be read aloud. */
final class GuaranteeTable {
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    private GuaranteeTable() {}

    static String of(Guarantees guarantees) {
        GuaranteeTable table = new GuaranteeTable();
        table.print("", "What '" + guarantees.title() + "' guarantees (" + guarantees.definition() + ")");
        table.print(
                "",
                "Upper bounds, whatever anybody does, where everybody named reaches somebody. Times count from the"
                        + " opening of a step; while nobody has acknowledged, from its last change of owner.");
        guarantees.steps().forEach(table::step);
        if (!guarantees.waits().isEmpty()) {
            table.lines.add("");
            table.print("", "How long business time can last");
            guarantees.waits().forEach(wait -> table.print("  ", wait.path() + ": " + wait.sentence() + "."));
        }
        table.lines.add("");
        table.print("", "The pathway as a whole");
        for (GuaranteeSentence promise : guarantees.promises()) {
            String code = promise.code() + " ".repeat(5 - promise.code().length());
            table.print("  " + code, promise.sentence() + " (" + promise.decidedBy() + ")");
        }
        return String.join("\n", table.lines) + "\n";
    }

    private void step(GuaranteeStep step) {
        lines.add("");
        print("", step.step() + ": " + step.title());
        for (GuaranteeCase each : step.cases()) {
            String indent = each.values().isEmpty() ? "  " : "    ";
            if (!each.values().isEmpty()) {
                print("  ", "If" + ifWords(each.values()).substring(3) + ":");
            }
            told(indent, "Somebody else", each.somebodyElse());
            told(indent, "The safety net", each.safetyNet());
            print(
                    indent,
                    "While it is late, somebody is told at least every " + BoundWords.of(each.silence())
                            + "; nobody more than " + each.notices().most() + " times in 12 hours by the clocks alone ("
                            + each.notices().party() + ").");
        }
        Duration budget = step.cases().get(0).clocks().budget();
        if (!budget.isZero()) {
            print("  ", "Pauses of up to " + BoundWords.of(budget) + " are counted in.");
        }
        step.notes().forEach(note -> print("  ", note));
    }

    private void told(String indent, String who, GuaranteeTold told) {
        Duration open = told.unacknowledged();
        String inTime = BoundWords.within(told.inAnyCase());
        String anyCase = inTime + " in any case while the work is not done.";
        print(
                indent,
                who + " knows "
                        + (open == null
                                ? inTime + " while the work is not done."
                                : BoundWords.within(open) + " if nobody acknowledges, and " + anyCase));
        after(indent, who, told.lapsed(), "of the owner's last answer if the owner answers no more");
        after(indent, who, told.unconfirmed(), "of the completion if nobody confirms");
        if (told.returned() != null && who.startsWith("The")) {
            after(indent, who, told.returned(), "in any case, also if the work was sent back late");
        }
    }

    private void after(String indent, String who, @Nullable Duration length, String words) {
        if (length != null) {
            print(indent, who + " knows " + BoundWords.within(length) + " " + words + ".");
        }
    }

    /** The case in words, such as {@code  if urgency is emergent}; empty where there is only one. */
    static String ifWords(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((fact, value) -> parts.add(fact + " is " + value));
        return parts.isEmpty() ? "" : " if " + String.join(" and ", parts);
    }

    /** Adds a paragraph; its first line begins with the indent, and the others are indented two columns more. */
    private void print(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        String next = " ".repeat(indent.isEmpty() ? 2 : indent.length() + (indent.isBlank() ? 2 : 0));
        for (String word : text.split(" ", -1)) {
            boolean first = line.toString().isBlank() || line.length() == indent.length();
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }
}
