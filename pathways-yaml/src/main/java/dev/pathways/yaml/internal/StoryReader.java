package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.InstanceId;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.StepRef;
import dev.pathways.testing.Act;
import dev.pathways.testing.Cast;
import dev.pathways.testing.Fault;
import dev.pathways.testing.StateClaim;
import dev.pathways.testing.Story;
import dev.pathways.testing.Times;
import dev.pathways.testing.ToldItem;
import dev.pathways.time.GrammarException;
import dev.pathways.yaml.Position;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the story of a rehearsal, entry by entry. */
final class StoryReader {
    private static final int MOST_ENTRIES = 500;
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Draft draft;
    private final Values values;
    private final Sentences sentences;
    private final OpeningReader.Openings openings;
    private final List<Script.Entry> lines = new ArrayList<>();
    /** What the clock of the story shows after the entries so far. */
    private Instant clock;
    /** Whether no engine runs after the entries so far. */
    private boolean engineDown;

    StoryReader(Draft draft, Values values, OpeningReader.Openings openings) {
        this.draft = draft;
        this.values = values;
        this.sentences = new Sentences(draft, values);
        this.openings = openings;
        this.clock = openings.times().start();
    }

    /** The places of the entries, one for each moment. */
    List<Script.Entry> lines() {
        return lines;
    }

    List<Story.Moment> read(Node node) {
        List<Story.Moment> moments = values.list(node, "story", MOST_ENTRIES, this::entry);
        if (node instanceof Node.Listing listing && listing.items().isEmpty()) {
            draft.broken(
                    ProblemCode.PW013, "story", node.at(), "nothing happens in this story", "write '- at: +0 minutes'");
        }
        return moments;
    }

    private Story.@Nullable Moment entry(Node node, String path) {
        Section entry = Section.of(draft, node, path, Place.ENTRY);
        if (entry == null) {
            return null;
        }
        Times times = openings.times();
        Node at = entry.require("at", "write when, such as 'at: +15 minutes'");
        String label = at instanceof Node.Scalar scalar ? scalar.text() : "";
        Instant moment = at == null ? null : sentences.read(at, entry.path("at"), "a moment", times::read);
        if (at != null && moment != null) {
            order(entry, at, moment);
        }
        Items<Fault> faults = items(entry, "faults", "a fault", Fault::read);
        faults.all().forEach(this::follow);
        Items<Story.Doing> acts = acts(entry);
        Items<ToldItem> told = items(entry, "told", "a notice", this::told);
        Items<ToldItem> may = items(entry, "may", "a notice", this::told);
        Items<StateClaim> states = states(entry);
        Items<Story.Why> whys = whys(entry);
        Node toldNode = entry.get("told");
        Position here = draft.findings.at(entry.at());
        lines.add(new Script.Entry(
                here,
                toldNode == null ? here : draft.findings.at(draft.places.ofKey(entry.path("told"))),
                places(acts.nodes()),
                places(told.nodes()),
                places(states.nodes()),
                places(whys.nodes())));
        return new Story.Moment(
                label,
                moment == null ? times.start() : moment,
                faults.all(),
                acts.all(),
                told.all(),
                may.all(),
                states.all(),
                whys.all());
    }

    /** Time goes on from entry to entry, unless a clock is put back. */
    private void order(Section entry, Node at, Instant moment) {
        boolean isFirst = lines.isEmpty();
        if (moment.isBefore(clock)) {
            draft.broken(
                    ProblemCode.PW011,
                    entry.path("at"),
                    at.at(),
                    "this is before " + (isFirst ? "the start" : "the entry above it"),
                    "write the entries in the order of time");
        } else if (moment.isAfter(openings.times().start().plus(LONGEST))) {
            draft.broken(
                    ProblemCode.PW011,
                    entry.path("at"),
                    at.at(),
                    "a story lasts at most " + LONGEST.toDays() + " days",
                    "end it earlier");
        } else {
            clock = moment;
        }
    }

    private void follow(Fault fault) {
        clock = clock.plus(fault.clockStep());
        engineDown = fault.is("engine down") || (engineDown && !fault.is("engine up"));
    }

    /** Values and where each of them stands. */
    private record Items<T>(List<T> all, List<Node> nodes) {
        static <T> Items<T> none() {
            return new Items<>(new ArrayList<>(), new ArrayList<>());
        }

        void add(T value, Node node) {
            all.add(value);
            nodes.add(node);
        }
    }

    private List<Position> places(List<Node> nodes) {
        return nodes.stream().map(node -> draft.findings.at(node.at())).toList();
    }

    private <T> Items<T> items(Section entry, String word, String expected, Function<String, T> parser) {
        Items<T> items = Items.none();
        Node node = entry.get(word);
        if (node != null) {
            values.oneOrMore(node, entry.path(word), (item, path) -> {
                T value = sentences.read(item, path, expected, parser);
                if (value != null) {
                    items.add(value, item);
                }
                return value;
            });
        }
        return items;
    }

    private Items<Story.Doing> acts(Section entry) {
        Items<Act> acts = items(entry, "does", "an act", text -> Act.read(text, openings.cast(), openings.times()));
        Items<String> answers = items(entry, "answer", "an answer", Story.Doing::answer);
        Node node = entry.get("answer");
        if (node != null
                && !draft.places.isBrokenNear(entry.path("answer"))
                && answers.all().size() != acts.all().size()
                && !draft.places.isBrokenNear(entry.path("does"))) {
            draft.broken(
                    ProblemCode.PW011,
                    entry.path("answer"),
                    node.at(),
                    "there are " + answers.all().size() + " answers to "
                            + acts.all().size() + " acts",
                    "write one answer for each");
        }
        Node does = entry.get("does");
        if (does != null && engineDown) {
            String fix = "write 'faults: engine up' first";
            draft.broken(ProblemCode.PW011, entry.path("does"), does.at(), "no engine runs at this moment", fix);
        }
        Items<Story.Doing> doings = Items.none();
        for (int i = 0; i < acts.all().size(); i++) {
            String answer = i < answers.all().size() ? answers.all().get(i) : Story.Doing.ACCEPTED;
            Act act = acts.all().get(i);
            Node item = acts.nodes().get(i);
            StepRef step = act.deed().step();
            if (step != null && !isUnknown(answer)) {
                knows(step.instance(), step.step(), item);
            }
            doings.add(new Story.Doing(act, answer), item);
        }
        return doings;
    }

    private static boolean isUnknown(String answer) {
        return answer.equals(RefusalCode.UNKNOWN_STEP.name()) || answer.equals(RefusalCode.UNKNOWN_INSTANCE.name());
    }

    private ToldItem told(String text) {
        ToldItem item = ToldItem.read(text, openings.cast());
        Cast.Part part = openings.cast().part(item.step());
        requireStep(part.instance(), part.name());
        return item;
    }

    private Items<StateClaim> states(Section entry) {
        Items<StateClaim> states = Items.none();
        steps(
                entry,
                "is",
                "STEP: STATE",
                (each, path) -> values.oneOrMore(each.value(), path, (item, place) -> {
                    String step = each.key().text();
                    StateClaim claim = sentences.read(
                            item,
                            place,
                            "a state",
                            text -> StateClaim.read(step, text, openings.cast(), openings.times()));
                    if (claim != null) {
                        states.add(claim, item);
                    }
                    return claim;
                }));
        return states;
    }

    private Items<Story.Why> whys(Section entry) {
        Items<Story.Why> whys = Items.none();
        steps(entry, "why", "STEP: \"text\"", (each, path) -> {
            Cast.Part part = openings.cast().part(each.key().text());
            values.oneOrMore(each.value(), path, (item, place) -> {
                Node.Scalar text = values.scalar(item, place, "a text of the explanation");
                if (text != null && !part.name().equals(ToldItem.PATHWAY)) {
                    whys.add(new Story.Why(StepRef.of(part.instance(), part.name()), text.text()), item);
                } else if (text != null) {
                    draft.broken(ProblemCode.PW011, place, each.key().at(), "only steps are explained", "name a step");
                }
                return text;
            });
        });
        return whys;
    }

    /** Reads a map whose keys are steps; those that are not known are reported and left out. */
    private void steps(Section entry, String word, String form, BiConsumer<Entry, String> reader) {
        Node node = entry.get(word);
        String path = entry.path(word);
        if (node instanceof Mapping mapping) {
            for (Entry each : mapping.entries()) {
                String here = path + "/" + each.key().text();
                if (knows(each.key(), here)) {
                    reader.accept(each, here);
                }
            }
        } else if (node != null) {
            draft.broken(ProblemCode.PW011, path, node.at(), "here a map of steps is expected", "write '" + form + "'");
        }
    }

    /** Whether a key names a step, or the pathway, of an instance; reports a problem if not. */
    private boolean knows(Node.Scalar key, String path) {
        Cast.Part part = sentences.read(key, path, "a step", openings.cast()::part);
        return part != null
                && Boolean.TRUE.equals(sentences.read(key, path, "a step", text -> {
                    requireStep(part.instance(), part.name());
                    return true;
                }));
    }

    private void knows(InstanceId instance, String step, Node item) {
        sentences.read(item, "story", "an act", text -> {
            requireStep(instance, step);
            return true;
        });
    }

    private void requireStep(InstanceId instance, String step) {
        OpeningReader.Opened opened = openings.openings().stream()
                .filter(each -> each.opening().id().equals(instance))
                .findFirst()
                .orElse(null);
        if (opened == null) {
            List<String> names = openings.cast().names();
            throw unknown(instance.value(), "an instance of this story", names);
        }
        PathwayDefinition definition = opened.definition();
        if (definition != null && !step.equals(ToldItem.PATHWAY)) {
            List<String> steps = openings.steps(definition.ref().name());
            if (!steps.contains(step)) {
                throw unknown(step, "a step of '" + definition.ref().name() + "'", steps);
            }
        }
    }

    private static GrammarException unknown(String word, String what, List<String> known) {
        String near = Nearest.hint(word, known);
        String all = known.isEmpty() ? "none has a name" : "known: " + String.join(", ", known);
        return new GrammarException("PW010", "'" + word + "' is not " + what, near.isEmpty() ? all : all + "; " + near);
    }
}
