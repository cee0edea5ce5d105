package dev.pathways.yaml;

import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.internal.FileReader;
import dev.pathways.yaml.internal.FolderReader;
import dev.pathways.yaml.internal.Schema;
import dev.pathways.yaml.internal.format.Formatter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Reads pathway files. All problems of all files are found in one go, each with its line, its column and a fix; a
 * definition is handed out only if its file has no error.
 *
 * <p>Holds no state; may be called from any thread.
 */
public final class PathwayYaml {
    private PathwayYaml() {}

    /**
     * Loads a pathway file, or every {@code .yaml} and {@code .yml} file that lies directly in a folder, in the order of
     * the files' names.
     *
     * @throws PathwayYamlException if any file has an error, or a folder has no such file
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static List<PathwayDefinition> load(Path fileOrFolder) {
        LoadResult result = check(fileOrFolder);
        if (!result.isSound()) {
            throw new PathwayYamlException(result);
        }
        return result.definitions();
    }

    /**
     * Reads the same files as {@link #load(Path)} and reports what is wrong with them, warnings included, without
     * throwing for it.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static LoadResult check(Path fileOrFolder) {
        return FolderReader.read(fileOrFolder);
    }

    /**
     * Reads several files and folders and reports what is wrong with them as one, each file named as it was given, or by
     * its folder as it was given and its name.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static LoadResult check(List<Path> filesAndFolders) {
        return check(filesAndFolders, definition -> List.of());
    }

    /**
     * The same with another check besides, whose problems are placed in the files like all others: a host can look at its
     * own duty roster with {@code check(files, definition -> Coverage.check(definition, roster, now))}.
     *
     * @param more asked about each definition that has no error until then
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static LoadResult check(List<Path> filesAndFolders, Function<PathwayDefinition, List<Problem>> more) {
        return FolderReader.read(filesAndFolders, more);
    }

    /** Reads one file from its bytes, which must be UTF-8. The name stands in the problems. */
    public static LoadResult read(String fileName, byte[] content) {
        return FileReader.read(fileName, content);
    }

    /**
     * The JSON Schema of pathway files, draft-07, for editors that complete words and mark mistakes while one writes. It
     * covers shape only; {@link #check(Path)} stays the judge. A file names it in a comment on its first line: {@code #
     * yaml-language-server: $schema=pathway.schema.json}.
     */
    public static String schema() {
        return Schema.text();
    }

    /** Reads one file from its text. The name stands in the problems. */
    public static LoadResult read(String fileName, String content) {
        return FileReader.read(fileName, content);
    }

    /**
     * Writes a pathway file in its canonical form: words in the order of the language, two spaces of indent, short lists
     * and maps on one line, lengths of time in words, quotes only where they are needed. Comments stay with what they are
     * about. Formatting twice gives the same text, and the meaning never changes.
     *
     * <p>A file may have mistakes and still be formatted, as long as it is valid YAML; what is not understood stays as
     * it is.
     *
     * @param fileName stands in the problems
     * @throws PathwayYamlException if the text is not valid YAML, or a comment in it may be lost text
     */
    public static String format(String fileName, String content) {
        LoadResult result = FileReader.read(fileName, content);
        boolean readable = result.errors().stream()
                .noneMatch(problem -> problem.code().compareTo(ProblemCode.PW009) <= 0
                        || problem.message().equals("a key must be a word"));
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        boolean empty = text.isBlank() || result.text().contains("the file holds no pathway");
        if (!readable || empty) {
            throw new PathwayYamlException(result);
        }
        return Formatter.format(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Formats a text that has no file name; see {@link #format(String, String)}. */
    public static String format(String content) {
        return format("pathway.yaml", content);
    }
}
