package dev.pathways.yaml.cli;

import dev.pathways.check.GuaranteeSentence;
import dev.pathways.check.Guarantees;
import dev.pathways.check.Problem;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.PathwayYaml;
import dev.pathways.yaml.internal.DutyFile;
import dev.pathways.yaml.internal.DutyFileReader;
import dev.pathways.yaml.internal.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pathway files that have been read, and held against a duty file where one was given. */
final class Checked {
    private final LoadResult result;
    private final @Nullable Roster roster;

    private Checked(LoadResult result, @Nullable Roster roster) {
        this.result = result;
        this.roster = roster;
    }

    /**
     * A duty file without errors, and from when on it is looked at.
     *
     * @param from the date that was asked for, or null
     * @param now what today is, where neither the command nor the file says a date
     */
    private record Roster(DutyFile duty, @Nullable LocalDate from, Instant now) {
        LocalDate start(PathwayDefinition definition) {
            LocalDate chosen = from == null ? duty.from() : from;
            return chosen == null ? LocalDate.ofInstant(now, definition.zone()) : chosen;
        }

        List<Problem> problems(PathwayDefinition definition) {
            return duty.problems(definition, start(definition));
        }

        GuaranteeSentence promise(PathwayDefinition definition) {
            return duty.promise(definition, start(definition));
        }
    }

    /**
     * Reads all of them. Where the duty file has errors itself, they stand behind those of the pathways, which are not held
     * against it. The only place that asks for today's date.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    static Checked read(List<Path> files, @Nullable DutyOptions options) {
        if (options == null) {
            return new Checked(PathwayYaml.check(files), null);
        }
        Reading<DutyFile> reading = read(options.file());
        DutyFile duty = reading.value();
        Roster roster = duty == null ? null : new Roster(duty, options.from(), Instant.now());
        LoadResult result = roster == null ? PathwayYaml.check(files) : PathwayYaml.check(files, roster::problems);
        List<FileProblem> all = new ArrayList<>(result.problems());
        all.addAll(reading.problems());
        return new Checked(new LoadResult(result.definitions(), all), roster);
    }

    private static Reading<DutyFile> read(Path file) {
        try {
            return DutyFileReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read, and everything there is to say about it. */
    LoadResult result() {
        return result;
    }

    /** What a definition without errors promises beyond its file, because the duty has been looked at. */
    Optional<GuaranteeSentence> promise(PathwayDefinition definition) {
        return Optional.ofNullable(roster).map(known -> known.promise(definition));
    }

    /** What a definition without errors guarantees. */
    Guarantees guarantees(PathwayDefinition definition) {
        return roster == null
                ? Guarantees.of(definition)
                : Guarantees.of(
                                definition,
                                roster.start(definition),
                                roster.duty().holidays(definition))
                        .with(roster.promise(definition));
    }
}
