package dev.pathways.yaml.internal;

import dev.pathways.check.Coverage;
import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Unit;
import dev.pathways.testing.Change;
import dev.pathways.testing.Story;
import dev.pathways.testing.Times;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a rehearsal file. */
public final class RehearsalReader {
    private static final Pattern REASON = Pattern.compile("(PW\\d{3})(?: at ([1-9]\\d{0,5}))?");
    private static final int MOST_REASONS = 50;
    /** How long after a story's last entry its weekly shifts are still known. */
    private static final Duration AFTERWARDS = Duration.ofDays(8);

    private final Function<String, LoadResult> loader;

    private RehearsalReader(Function<String, LoadResult> loader) {
        this.loader = loader;
    }

    /**
     * What the file says, or what is wrong with it.
     *
     * @param name the file's name in the problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Reading<Script> read(Path file, String name) {
        RehearsalReader reader = new RehearsalReader(path -> FolderReader.read(file.resolveSibling(path)));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(Decoder.MOST_BYTES + 1);
            return new Document<>(name, "rehearsal", reader::script).read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Script script(Draft draft, Node root) {
        Section top = Section.of(draft, root, "", Place.REHEARSAL);
        if (top == null) {
            return null;
        }
        Values values = new Values(draft);
        String title = values.title(top.require("rehearsal", "write in one line what is rehearsed"), "rehearsal");
        PathwaysOfRehearsal pathways = new PathwaysOfRehearsal(draft, loader);
        pathways.read(top, values, top.has("refused"));
        Position at = draft.findings.at(top.at());
        if (top.has("refused")) {
            List<Script.Reason> refused = refused(draft, values, top);
            return new Script(title, at, null, Script.Lines.NONE, refused, pathways.errors(), List.of());
        }
        return withStory(
                draft,
                values,
                top,
                new Script(title, at, null, Script.Lines.NONE, List.of(), List.of(), List.of()),
                pathways);
    }

    private static Script withStory(
            Draft draft, Values values, Section top, Script script, PathwaysOfRehearsal pathways) {
        DutyReader dutyReader = new DutyReader(draft, values);
        Duty duty = dutyReader.read(top);
        Map<String, Set<LocalDate>> holidays = pathways.holidays(top, dutyReader.closed(top));
        pathways.check(top, holidays);
        OpeningReader.Openings openings = new OpeningReader(draft, values, pathways.definitions()).read(top);
        StoryReader reader = new StoryReader(draft, values, openings);
        Node node = top.require("story", "write what happens, or 'refused' if the pathway must not load");
        List<Story.Moment> moments = node == null ? List.of() : reader.read(node);
        Instant end = moments.isEmpty()
                ? openings.times().start()
                : moments.get(moments.size() - 1).at();
        late(draft, openings, end);
        Times times = openings.times();
        Story.Stage stage =
                new Story.Stage(pathways.definitions(), holidays, changes(duty, times, end.plus(AFTERWARDS)), times);
        Story story = new Story(
                stage,
                openings.openings().stream().map(OpeningReader.Opened::opening).toList(),
                moments);
        List<Position> starts = openings.openings().stream()
                .map(opened -> draft.findings.at(opened.at()))
                .toList();
        return new Script(
                script.title(),
                script.at(),
                story,
                new Script.Lines(starts, reader.lines()),
                List.of(),
                List.of(),
                notes(story, duty, end));
    }

    private static void late(Draft draft, OpeningReader.Openings openings, Instant end) {
        for (OpeningReader.Opened opened : openings.openings()) {
            if (opened.opening().at().isAfter(end)) {
                draft.broken(
                        ProblemCode.PW011,
                        "instances",
                        opened.at(),
                        "this starts after the last entry of the story",
                        "write an entry for its start, or end the story later");
            }
        }
    }

    private static List<Change> changes(Duty duty, Times times, Instant end) {
        List<Change> changes = new ArrayList<>();
        duty.shifts()
                .forEach((party, shifts) ->
                        shifts.forEach(shift -> shift.stretches(times.zone(), times.start(), times.start(), end)
                                .forEach(each -> changes.add(world -> world.roster()
                                        .shift(party, shift.unit(), each.person(), each.from(), each.to())))));
        duty.unreachable().forEach(person -> changes.add(world -> world.roster().unreachable(person, true)));
        return changes;
    }

    /** What is missing on the duty roster while the story lasts. */
    private static List<String> notes(Story story, Duty duty, Instant end) {
        Times times = story.stage().times();
        List<String> notes = new ArrayList<>();
        for (Story.Opening opening : story.openings()) {
            for (PathwayDefinition definition : story.stage().definitions()) {
                if (definition.ref().name().equals(opening.pathway())) {
                    DutyPlan plan = new DutyPlan(file(duty, opening), times.zone(), times.start());
                    for (Problem problem : Coverage.check(definition, plan, opening.at(), end)) {
                        notes.add(problem.code() + "  " + problem.message());
                    }
                }
            }
        }
        return notes.stream().distinct().toList();
    }

    /** The duty as a file of its own would say it for one instance. */
    private static DutyFile file(Duty duty, Story.Opening opening) {
        Map<String, List<String>> facts = new TreeMap<>();
        opening.facts().asMap().forEach((name, value) -> facts.put(name, List.of(value)));
        return new DutyFile(duty, List.of(Unit.of(opening.unit())), facts, new TreeSet<>(), null);
    }

    private static List<Script.Reason> refused(Draft draft, Values values, Section top) {
        Node node = top.get("refused");
        if (top.has("story")) {
            String fix = "write one of the two";
            draft.broken(ProblemCode.PW011, "refused", top.at(), "a pathway that does not load has no story", fix);
        }
        return node == null
                ? List.of()
                : values.oneOrMore(node, "refused", MOST_REASONS, (item, path) -> reason(draft, values, item, path));
    }

    private static Script.@Nullable Reason reason(Draft draft, Values values, Node node, String path) {
        Node.Scalar scalar = values.scalar(node, path, "a code");
        if (scalar == null) {
            return null;
        }
        Matcher matcher = REASON.matcher(scalar.text());
        ProblemCode code = matcher.matches() ? code(matcher.group(1)) : null;
        if (code == null || !code.isError()) {
            draft.broken(
                    ProblemCode.PW011,
                    path,
                    node.at(),
                    "'" + SourceText.shown(scalar.text()) + "' is not the code of an error and its line",
                    "write a code such as 'PW055 at 12'");
            return null;
        }
        int line = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new Script.Reason(code, line, draft.findings.at(node.at()));
    }

    private static @Nullable ProblemCode code(String text) {
        for (ProblemCode code : ProblemCode.values()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        return null;
    }
}
