package dev.pathways.testing;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Facts;
import dev.pathways.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A story about one instance, told beforehand and then played: who does what when, and who must be told what.
 *
 * <p>The list is closed: anything told that is not listed fails, at any moment; silence is an assertion. Every story is
 * played three times, with a tick only around the listed moments, with a tick every ten seconds (every minute in stories
 * of more than two days), and rebuilt from the journal before every moment. All must go the same way, and after every
 * step the state must equal the replay of the journal.
 *
 * <pre>
 * Scenario.of(consult).facts("urgency", "urgent").duty("on-call cardiology", "dr-ito")
 *         .at("+0 minutes").told("dr-ito asked answer")
 *         .at("+5 minutes").does("dr-ito acknowledge answer").told()
 *         .play();
 * </pre>
 *
 * <p>Not for use by several threads at once.
 */
public final class Scenario {
    private final PathwayDefinition definition;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Change> given = new ArrayList<>();
    private Facts facts = Facts.none();
    private String starter = "starter";
    private String unit = "4-west";
    private String start = "2026-11-23T14:00:00Z";

    private Scenario(PathwayDefinition definition) {
        this.definition = definition;
    }

    /** What is told of one moment, as it grows. */
    private record Entry(String at, List<Change> changes, List<Said> acts, List<String> told, List<Said> states) {
        static Entry at(String at) {
            return new Entry(at, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** An act and its answer, or a step and its state. */
    private record Said(String of, String what) {}

    /** A story about an instance of this pathway. */
    public static Scenario of(PathwayDefinition definition) {
        return new Scenario(definition);
    }

    /** A fact given at the start. */
    public Scenario facts(String name, String value) {
        facts = facts.with(name, value);
        return this;
    }

    /** Who starts it; {@code starter} unless said. */
    public Scenario startedBy(String person) {
        starter = person;
        return this;
    }

    /** Where the patient is; {@code 4-west} unless said. */
    public Scenario unit(String where) {
        unit = where;
        return this;
    }

    /** When it starts; {@code 2026-11-23T14:00:00Z} unless said. */
    public Scenario starts(String instant) {
        start = instant;
        return this;
    }

    /** Who holds a party, always. */
    public Scenario duty(String party, String... people) {
        given.add(world -> world.roster().always(party, people));
        return this;
    }

    /** Who holds a party in one unit, always. */
    public Scenario dutyIn(String where, String party, String person) {
        given.add(world -> world.roster().inUnit(where, party, person));
        return this;
    }

    /** Who holds a party from one moment to another, both given as {@code +DURATION} from the start. */
    public Scenario shift(String party, String person, String from, String to) {
        Times times = Times.from(start, definition.zone());
        given.add(world -> world.roster().shift(party, person, times.read(from), times.read(to)));
        return this;
    }

    /** Somebody without a working contact route. */
    public Scenario unreachable(String person) {
        given.add(world -> world.roster().unreachable(person, true));
        return this;
    }

    /** The directory throws when it is asked about these parties. */
    public Scenario failing(String... parties) {
        for (String party : parties) {
            given.add(world -> world.roster().fail(party, true));
        }
        return this;
    }

    /** Somebody whom the notifier can never deliver to, although the directory thinks so. */
    public Scenario undeliverable(String person) {
        given.add(world -> world.notifier().neverReaches(person));
        return this;
    }

    /** Begins a moment: {@code +DURATION} from the start, or an instant. */
    public Scenario at(String moment) {
        entries.add(Entry.at(moment));
        return this;
    }

    /** Somebody does something, and it is accepted; see {@link #refused} for what is not. */
    public Scenario does(String act) {
        last().acts().add(new Said(act, Story.Doing.ACCEPTED));
        return this;
    }

    /** Somebody tries something, and it is refused with this code. */
    public Scenario refused(String act, String code) {
        last().acts().add(new Said(act, code));
        return this;
    }

    /** Everybody who is told at this moment. */
    public Scenario told(String... items) {
        last().told().addAll(List.of(items));
        return this;
    }

    /**
     * What a step must be now: {@code waiting}, {@code open}, {@code acknowledged by PERSON}, {@code
     * awaiting-confirmation}, {@code paused}, {@code completed [OUTCOME]}, {@code closed}, {@code rung N}, {@code owner PARTY},
     * {@code offered to PERSON} (or {@code nobody}), {@code acknowledge-due AT}, {@code due AT}, {@code confirm-due AT}, {@code late WORD}, {@code not late WORD}; or {@code
     * pathway}: {@code open}, {@code completed}, {@code closed}.
     */
    public Scenario is(String what, String... states) {
        for (String state : states) {
            last().states().add(new Said(what, state));
        }
        return this;
    }

    /** The directory fails from this moment on, or works again. */
    public Scenario directoryDown(boolean down) {
        return change(world -> world.roster().setDown(down));
    }

    /** The notifier fails from this moment on, or works again. */
    public Scenario notifierDown(boolean down) {
        return change(world -> world.notifier().setDown(down));
    }

    /** A person can no longer be reached from this moment on, or can again. */
    public Scenario reach(String person, boolean reachable) {
        return change(world -> world.roster().unreachable(person, !reachable));
    }

    /** The directory throws when it is asked about one party from this moment on, or answers again. */
    public Scenario directoryFails(String party, boolean failing) {
        return change(world -> world.roster().fail(party, failing));
    }

    /** A person comes on a list from this moment on, which nobody knew beforehand. */
    public Scenario joins(String party, String person) {
        return change(world -> world.roster().always(party, person));
    }

    /** A person does not exist any more from this moment on. */
    public Scenario deactivated(String person) {
        return change(world -> world.roster().deactivated(person));
    }

    /** The host says that a party has changed, as with {@link dev.pathways.Pathways#dutyChanged}. */
    public Scenario dutyChanged(String party) {
        return change(world -> world.pathways().dutyChanged(Party.of(party)));
    }

    /**
     * Plays the story three ways.
     *
     * @return what happened when it was played with few ticks
     * @throws AssertionError if something went otherwise, saying when, what was expected and what happened
     */
    public Played play() {
        Performance performance = story().play();
        if (!performance.holds()) {
            throw new AssertionError(
                    performance.differences().stream().map(Difference::toString).collect(Collectors.joining("\n")));
        }
        return new Played(performance.journals().getOrDefault(Cast.ONE.id(0), List.of()), performance.attempts());
    }

    private Story story() {
        Times times = Times.from(start, definition.zone());
        Story.Stage stage = new Story.Stage(List.of(definition), Map.of(), given, times);
        Story.Opening opening = new Story.Opening(
                Cast.ONE.id(0), definition.ref().name(), unit, facts, Actor.person(starter), times.start());
        return new Story(
                stage,
                List.of(opening),
                entries.stream().map(entry -> moment(entry, times)).toList());
    }

    private static Story.Moment moment(Entry entry, Times times) {
        return new Story.Moment(
                entry.at(),
                times.read(entry.at()),
                entry.changes(),
                entry.acts().stream()
                        .map(said -> new Story.Doing(Act.read(said.of(), Cast.ONE, times), said.what()))
                        .toList(),
                entry.told().stream().map(item -> ToldItem.read(item, Cast.ONE)).toList(),
                List.of(),
                entry.states().stream()
                        .map(said -> StateClaim.read(said.of(), said.what(), Cast.ONE, times))
                        .toList(),
                List.of());
    }

    private Scenario change(Change change) {
        last().changes().add(change);
        return this;
    }

    private Entry last() {
        if (entries.isEmpty()) {
            throw new IllegalStateException("Expected a moment first: at(\"+0 minutes\")");
        }
        return entries.get(entries.size() - 1);
    }
}
