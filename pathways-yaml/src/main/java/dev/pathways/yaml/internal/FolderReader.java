package dev.pathways.yaml.internal;

import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.DefinitionRef;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a file, or the pathway files of a folder, and looks for two that describe the same version of a pathway. */
public final class FolderReader {
    private final List<PathwayDefinition> definitions = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<DefinitionRef, String> files = new HashMap<>();

    private final Function<PathwayDefinition, List<Problem>> more;

    private FolderReader(Function<PathwayDefinition, List<Problem>> more) {
        this.more = more;
    }

    /** Everything that came of it. */
    public static LoadResult read(Path fileOrFolder) {
        FolderReader reader = new FolderReader(definition -> List.of());
        try {
            if (Files.isDirectory(fileOrFolder)) {
                reader.folder(fileOrFolder, FolderReader::name);
            } else {
                reader.file(fileOrFolder, name(fileOrFolder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LoadResult(reader.definitions, reader.problems);
    }

    /**
     * Everything that came of several, with the files named as they were given, and with what another check finds in
     * their definitions.
     */
    public static LoadResult read(List<Path> filesAndFolders, Function<PathwayDefinition, List<Problem>> more) {
        FolderReader reader = new FolderReader(more);
        try {
            for (Path each : filesAndFolders) {
                if (Files.isDirectory(each)) {
                    reader.folder(each, Path::toString);
                } else {
                    reader.file(each, each.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LoadResult(reader.definitions, reader.problems);
    }

    private void folder(Path folder, Function<Path, String> naming) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(folder)) {
            found = all.filter(FolderReader::isPathwayFile)
                    .sorted(Comparator.comparing(FolderReader::name))
                    .toList();
        }
        if (found.isEmpty()) {
            add(
                    naming.apply(folder),
                    ProblemCode.PW013,
                    "no file here ends in .yaml or .yml",
                    "name a folder with pathway files");
        }
        for (Path file : found) {
            file(file, naming.apply(file));
        }
    }

    private void file(Path file, String name) throws IOException {
        LoadResult result = FileReader.read(name, Decoder.bytes(file), more);
        problems.addAll(result.problems());
        for (PathwayDefinition definition : result.definitions()) {
            String other = files.putIfAbsent(definition.ref(), name);
            if (other == null) {
                definitions.add(definition);
            } else {
                String message = "the pathway '" + definition.ref().name() + "', version "
                        + definition.ref().version() + ", is also in " + other;
                add(name, ProblemCode.PW015, message, "raise the version, or remove one of the files");
            }
        }
    }

    private void add(String file, ProblemCode code, String message, String fix) {
        Position at = new Position(file, 1, 1, new Position.Excerpt("", 0, 1));
        problems.add(new FileProblem(code, at, message, List.of(fix)));
    }

    private static boolean isPathwayFile(Path file) {
        String name = name(file);
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
