package dev.pathways.testing;

import dev.pathways.model.About;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One notice in words: {@code PERSON KIND STEP}, with {@code rung N} and {@code unacknowledged}, {@code uncompleted} or
 * {@code unconfirmed} behind it where wanted, or {@code PERSON informed STEP WHAT}.
 *
 * @param person who is told
 * @param kind why
 * @param step the step it is about, or {@code pathway}
 * @param more what else is said of it
 */
public record ToldItem(String person, String kind, String step, List<String> more) {
    /** What stands for the pathway as a whole where the name of a step is expected. */
    public static final String PATHWAY = "pathway";

    private static final String INFORMED = NoticeKind.INFORMED.word();
    private static final List<String> KINDS =
            Arrays.stream(NoticeKind.values()).map(NoticeKind::word).toList();
    private static final List<String> CLOCKS =
            Arrays.stream(ClockKind.values()).map(ClockKind::lateWord).toList();
    private static final List<String> ABOUT =
            Arrays.stream(About.values()).map(About::word).toList();

    /** Keeps its own copy of the list. */
    public ToldItem {
        more = List.copyOf(more);
    }

    /**
     * Reads a notice in words.
     *
     * @throws dev.pathways.time.GrammarException if they cannot be understood
     */
    public static ToldItem read(String text, Cast cast) {
        Phrase phrase = new Phrase(text);
        String person = phrase.next("who is told");
        String kind = phrase.nextOf(KINDS, "a kind of notice");
        if (kind.equals(NoticeKind.ALARM.word()) && !person.equals(Notice.HOST)) {
            throw Phrase.wrong(
                    "an alarm goes to the host, not to '" + Phrase.shown(person) + "'", "write 'host alarm'");
        }
        Cast.Part part = cast.part(phrase.next("the step that it is about"));
        List<String> more = new ArrayList<>();
        if (kind.equals(INFORMED)) {
            more.add(phrase.nextOf(ABOUT, "something to be informed about"));
        }
        while (phrase.hasNext()) {
            more.add(
                    phrase.take("rung")
                            ? "rung " + ActReader.number(phrase)
                            : phrase.nextOf(CLOCKS, "the word of a clock, or 'rung N'"));
        }
        phrase.end();
        return new ToldItem(person, kind, Cast.word(part.instance(), part.name()), more);
    }

    static ToldItem of(Notice notice) {
        List<String> more = new ArrayList<>();
        Notice.Reason reason = notice.reason();
        if (reason.about() != null) {
            more.add(reason.about().word());
        }
        if (reason.rung() > 0) {
            more.add("rung " + reason.rung());
        }
        if (reason.clock() != null) {
            more.add(reason.clock().lateWord());
        }
        String step = Cast.word(notice.instance(), notice.step() == null ? PATHWAY : notice.step());
        return new ToldItem(notice.to(), notice.kind().word(), step, more);
    }

    /** Whether a notice that was given is the one meant here: it may say more, but nothing else. */
    boolean means(ToldItem given) {
        boolean same = person.equals(given.person) && kind.equals(given.kind) && step.equals(given.step);
        return same && given.more.containsAll(more);
    }

    @Override
    public String toString() {
        return person + " " + kind + " " + step + (more.isEmpty() ? "" : " " + String.join(" ", more));
    }
}
