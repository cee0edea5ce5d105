package dev.pathways.yaml.internal;

import dev.pathways.check.Checker;
import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.LoadResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file: bytes, characters, YAML, words, checks. */
public final class FileReader {
    private FileReader() {}

    /** The definition, or what is wrong; never both, but warnings may stand beside a definition. */
    public static LoadResult read(String file, byte[] content) {
        try {
            return mended(file, Decoder.decode(file, content));
        } catch (Decoder.RefusedException e) {
            return new LoadResult(List.of(), List.of(e.problem()));
        }
    }

    /** The same for a file that is a text already. */
    public static LoadResult read(String file, String content) {
        try {
            return mended(file, Decoder.accept(file, content));
        } catch (Decoder.RefusedException e) {
            return new LoadResult(List.of(), List.of(e.problem()));
        }
    }

    private static LoadResult mended(String file, String text) {
        LoadResult result = readText(file, text);
        return result.problems().isEmpty()
                ? result
                : new LoadResult(
                        result.definitions(),
                        Mender.mend(
                                text,
                                result.problems(),
                                changed -> readText(file, changed).problems()));
    }

    private static LoadResult readText(String file, String text) {
        SourceText source = new SourceText(file, text);
        Findings findings = new Findings(source);
        String clean = TextScan.clean(source, findings);
        if (clean.isBlank()) {
            if (!findings.hasErrors()) {
                findings.add(ProblemCode.PW013, Token.FIRST, "the file is empty", "write a pathway");
            }
            return new LoadResult(List.of(), findings.inOrder());
        }
        Node root = NodeReader.read(source, clean, findings);
        if (root == null && !findings.hasErrors()) {
            findings.add(ProblemCode.PW013, Token.FIRST, "the file holds no pathway", "write a pathway");
        }
        PathwayDefinition definition = root == null ? null : check(root, findings);
        boolean sound = definition != null && !findings.hasErrors();
        return new LoadResult(sound ? List.of(definition) : List.of(), findings.inOrder());
    }

    private static @Nullable PathwayDefinition check(Node root, Findings findings) {
        Draft draft = new Draft(findings);
        PathwayDefinition definition = PathwayReader.read(draft, root);
        if (definition == null) {
            return null;
        }
        Silence silence = new Silence(draft);
        for (Problem problem : Checker.check(definition)) {
            if (!silence.covers(problem)) {
                boolean isAKey = problem.code() == ProblemCode.PW034;
                Token at = isAKey ? draft.places.ofKey(problem.path()) : draft.places.of(problem.path());
                findings.add(problem.code(), at, SourceText.line(problem.message()), problem.hints());
            }
        }
        return definition;
    }
}
