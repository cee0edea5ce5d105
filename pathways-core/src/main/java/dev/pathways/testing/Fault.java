package dev.pathways.testing;

import dev.pathways.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that goes wrong in a story, or is mended, around people and pathway.
 *
 * @param text the author's words
 * @param change what it does to the world
 * @param clockStep how far it puts the clock forward; negative where it puts it back
 */
public record Fault(String text, Change change, Duration clockStep) implements Change {
    private static final List<String> PARTS = List.of("notifier", "engine", "store", "directory", "authorizer");
    private static final List<String> DOWN_UP = List.of("down", "up");
    private static final List<String> BACK_FORWARD = List.of("back", "forward");
    private static final List<String> OF_A_PERSON = List.of("unreachable", "reachable", "deactivated", "suspended");
    private static final List<String> FIRST = Stream.of(PARTS, List.of("restart", "clock", "new"), OF_A_PERSON)
            .flatMap(List::stream)
            .toList();

    /** Every fault, without how long and of whom. */
    public static final List<String> KINDS = Stream.of(
                    PARTS.stream().flatMap(part -> DOWN_UP.stream().map(each -> part + " " + each)),
                    BACK_FORWARD.stream().map(each -> "clock " + each),
                    Stream.of("restart", "new version"),
                    OF_A_PERSON.stream())
            .flatMap(kind -> kind)
            .toList();

    /**
     * Reads {@code notifier down}, {@code engine down}, {@code store down}, {@code directory down}, {@code authorizer
     * down}, each with {@code up} too, {@code restart}, {@code new version}, {@code clock back DURATION}, {@code clock
     * forward DURATION}, {@code unreachable PERSON}, {@code reachable PERSON}, {@code deactivated PERSON} or {@code
     * suspended PERSON}.
     *
     * @throws dev.pathways.time.GrammarException if the words cannot be understood
     */
    public static Fault read(String text) {
        Phrase phrase = new Phrase(text);
        String first = phrase.nextOf(FIRST, "something that can go wrong");
        Duration step = first.equals("clock") ? clock(phrase) : Duration.ZERO;
        Change change = switch (first) {
            case "restart" -> World::restart;
            case "clock" -> world -> world.clock().advance(step);
            case "new" -> newVersion(phrase);
            case "unreachable", "reachable", "deactivated", "suspended" -> person(first, phrase.next("a person"));
            default -> part(first, phrase.nextOf(DOWN_UP, "'down' or 'up'").equals("down"));
        };
        phrase.end();
        return new Fault(text.strip(), change, step);
    }

    private static Change part(String part, boolean down) {
        return world -> {
            switch (part) {
                case "notifier" -> world.notifier().setDown(down);
                case "engine" -> world.setEngineDown(down);
                case "store" -> world.setStoreDown(down);
                case "authorizer" -> world.gatekeeper().setDown(down);
                default -> world.roster().setDown(down);
            }
        };
    }

    private static Change newVersion(Phrase phrase) {
        phrase.require("version");
        return World::update;
    }

    private static Duration clock(Phrase phrase) {
        boolean back = phrase.nextOf(BACK_FORWARD, "'back' or 'forward'").equals("back");
        Span by = Span.parse(phrase.rest("a length of time"));
        if (by.isBusiness()) {
            throw Phrase.wrong("a clock steps by seconds, minutes, hours or days", "");
        }
        return back ? by.nominal().negated() : by.nominal();
    }

    private static Change person(String word, String person) {
        return switch (word) {
            case "deactivated" -> world -> deactivate(world, person);
            case "suspended" -> world -> world.gatekeeper().suspend(person);
            default -> world -> world.roster().unreachable(person, word.equals("unreachable"));
        };
    }

    /** A host that takes somebody out of its directory says so, of them and of the lists that they were on. */
    private static void deactivate(World world, String person) {
        world.roster().deactivated(person);
        if (!world.isEngineDown() && !world.isStoreDown()) {
            world.roster().parties(person).forEach(world.pathways()::dutyChanged);
        }
    }

    @Override
    public void in(World world) {
        change.in(world);
    }

    /** Which of the {@link #KINDS} it is. */
    public String kind() {
        return KINDS.stream()
                .filter(kind -> text.equals(kind) || text.startsWith(kind + " "))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Expected a fault of a known kind, but it is '" + text + "'"));
    }

    /** Whether the author's words are these. */
    public boolean is(String words) {
        return text.equals(words);
    }

    @Override
    public String toString() {
        return text;
    }
}
