package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.FileProblem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of any kind: bytes, characters and YAML are the same for all; what its words mean is the business of the
 * reader it is given.
 *
 * @param <T> what the file says
 */
final class Document<T> {
    private final String file;
    private final String what;
    private final BiFunction<Draft, Node, @Nullable T> reader;

    /**
     * A way to read a file.
     *
     * @param file its name, which stands in the problems
     * @param what what the file should hold, such as {@code pathway}
     * @param reader reads the root; null where it cannot be read at all
     */
    Document(String file, String what, BiFunction<Draft, Node, @Nullable T> reader) {
        this.file = file;
        this.what = what;
        this.reader = reader;
    }

    Reading<T> read(byte[] content) {
        try {
            return mended(Decoder.decode(file, content));
        } catch (Decoder.RefusedException e) {
            return new Reading<>(null, List.of(e.problem()));
        }
    }

    /** The same for a file that is a text already. */
    Reading<T> read(String content) {
        try {
            return mended(Decoder.accept(file, content));
        } catch (Decoder.RefusedException e) {
            return new Reading<>(null, List.of(e.problem()));
        }
    }

    private Reading<T> mended(String text) {
        Reading<T> reading = readText(text);
        Function<String, List<FileProblem>> again = changed -> readText(changed).problems();
        return reading.problems().isEmpty()
                ? reading
                : new Reading<>(reading.value(), Mender.mend(text, reading.problems(), again));
    }

    private Reading<T> readText(String text) {
        SourceText source = new SourceText(file, text);
        Findings findings = new Findings(source);
        String clean = TextScan.clean(source, findings);
        if (clean.isBlank()) {
            if (!findings.hasErrors()) {
                findings.add(ProblemCode.PW013, Token.FIRST, "the file is empty", "write a " + what);
            }
            return new Reading<>(null, findings.inOrder());
        }
        Node root = NodeReader.read(source, clean, findings);
        if (root == null && !findings.hasErrors()) {
            findings.add(ProblemCode.PW013, Token.FIRST, "the file holds no " + what, "write a " + what);
        }
        T value = root == null ? null : reader.apply(new Draft(findings), root);
        return new Reading<>(findings.hasErrors() ? null : value, findings.inOrder());
    }
}
