package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import dev.pathways.yaml.internal.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** The readers of the parts, all working on one draft. */
record Readers(
        Draft draft,
        Values values,
        Parties parties,
        Deadlines deadlines,
        ConditionReader conditions,
        PauseReader pauses,
        LadderReader ladders,
        AudienceReader audience,
        WarningReader warnings,
        OutcomeReader outcomes,
        GateReader gates) {

    static Readers on(Draft draft) {
        Values values = new Values(draft);
        Parties parties = new Parties(draft, values);
        Deadlines deadlines = new Deadlines(draft, values);
        ConditionReader conditions = new ConditionReader(draft, values);
        return new Readers(
                draft,
                values,
                parties,
                deadlines,
                conditions,
                new PauseReader(draft, values, parties),
                new LadderReader(draft, values, parties),
                new AudienceReader(draft, values, parties),
                new WarningReader(draft, values, parties, deadlines),
                new OutcomeReader(draft, values),
                new GateReader(draft, values, deadlines, conditions));
    }

    /** A complete clock, which everything must have. */
    Deadline complete(@Nullable Node node, String path, Token at, String whose) {
        if (node == null || Deadlines.isNotNeeded(node)) {
            draft.broken(
                    ProblemCode.PW017,
                    path,
                    at,
                    whose + " does not say by when it must be complete",
                    "write 'complete: within 2 hours', or another time");
            return Deadlines.PLACEHOLDER;
        }
        return deadlines.read(node, path, ProblemCode.PW017);
    }

    /** The confirm clock, which may leave out the word {@code within} that already stands before it. */
    Deadline within(Node node, String path) {
        if (node instanceof Scalar scalar && startsLikeLength(scalar.text())) {
            When when = values.grammar(node, path, "a length of time", text -> When.parse("within " + text));
            return when == null ? Deadlines.PLACEHOLDER : Deadline.of(when);
        }
        return deadlines.read(node, path);
    }

    private static boolean startsLikeLength(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return !text.contains(" before ")
                && !text.contains(" after ")
                && (first == 'P' || (first >= '0' && first <= '9'));
    }
}
