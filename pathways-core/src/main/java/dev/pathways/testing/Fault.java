package dev.pathways.testing;

import dev.pathways.time.Span;
import java.time.Duration;
import java.util.List;

/**
 * Something that goes wrong in a story, or is mended, around people and pathway.
 *
 * @param text the author's words
 * @param change what it does to the world
 * @param clockStep how far it puts the clock forward; negative where it puts it back
 */
public record Fault(String text, Change change, Duration clockStep) implements Change {
    private static final List<String> FIRST = List.of(
            "notifier", "engine", "store", "directory", "restart", "clock", "unreachable", "reachable", "deactivated");
    private static final List<String> DOWN_UP = List.of("down", "up");
    private static final List<String> BACK_FORWARD = List.of("back", "forward");

    /**
     * Reads {@code notifier down}, {@code engine down}, {@code store down}, {@code directory down}, each with {@code up}
     * too, {@code restart}, {@code clock back DURATION}, {@code clock forward DURATION}, {@code unreachable PERSON},
     * {@code reachable PERSON} or {@code deactivated PERSON}.
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
            case "unreachable", "reachable", "deactivated" -> person(first, phrase.next("a person"));
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
                default -> world.roster().setDown(down);
            }
        };
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
        return word.equals("deactivated")
                ? world -> deactivate(world, person)
                : world -> world.roster().unreachable(person, word.equals("unreachable"));
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

    /** Whether the author's words are these. */
    public boolean is(String words) {
        return text.equals(words);
    }

    @Override
    public String toString() {
        return text;
    }
}
