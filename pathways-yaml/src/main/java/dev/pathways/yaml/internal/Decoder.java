package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns bytes into text: not too many of them, and strictly UTF-8. */
final class Decoder {
    /** The most bytes a file may have. */
    static final int MOST_BYTES = 256 * 1024;

    private Decoder() {}

    /** A file that is refused before it becomes a text. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient FileProblem problem;

        RefusedException(FileProblem problem) {
            super(problem.message());
            this.problem = problem;
        }

        FileProblem problem() {
            return problem;
        }
    }

    /** The bytes of a file, or one more than it may have. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    static String decode(String file, byte[] content) throws RefusedException {
        limit(file, content.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            SourceText source = new SourceText(file, read + "?");
            int line = source.lines() - 1;
            Token token = new Token(line, source.line(line).length - 1, 1);
            throw refuse(file, token, read, "the file is not UTF-8 text", "save it in the encoding UTF-8");
        }
        return withoutMark(read);
    }

    /** Holds a text that did not come as bytes to the same limit. */
    static String accept(String file, String content) throws RefusedException {
        limit(file, content.getBytes(StandardCharsets.UTF_8).length);
        return withoutMark(content);
    }

    private static void limit(String file, int bytes) throws RefusedException {
        if (bytes > MOST_BYTES) {
            throw refuse(file, Token.FIRST, "", "the file is larger than 256 KiB", "split it into several pathways");
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static RefusedException refuse(String file, Token token, String text, String message, String fix) {
        Position at = new SourceText(file, text).at(token);
        return new RefusedException(new FileProblem(ProblemCode.PW001, at, message, List.of(fix)));
    }
}
