package dev.pathways.decision;

import dev.pathways.definition.Audience;
import dev.pathways.definition.KeepInformed;
import dev.pathways.model.About;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.Nobody;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who are asked for nothing. A party that reaches nobody is passed over; where the directory fails it is asked
 * again until it says who is to be told, or the pathway ends.
 */
final class Informing {
    private Informing() {}

    static void about(Draft draft, String step, About about) {
        about(draft, step, about, null, draft.now);
    }

    static void about(Draft draft, String step, About about, @Nullable ClockKind clock, Instant planned) {
        Event.Word word = new Event.Word(NoticeKind.INFORMED, about, clock, 0, planned);
        each(draft, draft.definition.audience(), step, word);
        each(draft, draft.defined(step).audience(), step, word);
    }

    private static void each(Draft draft, Audience audience, String step, Event.Word word) {
        for (KeepInformed entry : audience.keepInformed()) {
            if (word.about() != null && entry.about().contains(word.about())) {
                Party party = Parties.meant(draft.state(), entry.who(), draft.step(step));
                tell(draft, step, Asker.anybody(draft, party), word);
            }
        }
    }

    /** Gives a party a word, now or when the directory answers again. */
    static void tell(Draft draft, String step, Asking asking, Event.Word word) {
        if (asking.nobody() == Nobody.DIRECTORY_FAILED && asking.checkAgain() != null) {
            draft.record(new Event.InformingFailed(step, asking.party(), word, asking.checkAgain()));
        } else {
            draft.give(asking.people(), step, word);
        }
    }

    /** The directory is asked again about words that it had failed to address. */
    static void again(Draft draft, Instant planned) {
        for (Owed owed : List.copyOf(draft.state().owed())) {
            if (owed.checkAgain().equals(planned)) {
                again(draft, owed);
            }
        }
    }

    private static void again(Draft draft, Owed owed) {
        boolean stillSo = owed.isStillSo(draft.state());
        PartyAnswer answer = stillSo ? draft.lookup.of(owed.party()) : PartyAnswer.nobody();
        Instant later = stillSo ? Asker.readAgain(draft, owed.party(), true) : null;
        if (answer != null && answer.failed() && later != null) {
            draft.recordTime(new Event.InformingFailed(owed.step(), owed.party(), owed.word(), later));
        } else {
            settle(draft, owed, stillSo, answer);
        }
    }

    /** Nothing fires after the end: what is owed still is told now or, where the directory fails again, given up. */
    static void atTheEnd(Draft draft) {
        if (draft.state().isOpen()) {
            return;
        }
        for (Owed owed : draft.state().owed()) {
            boolean stillSo = owed.isStillSo(draft.state());
            PartyAnswer answer = stillSo ? draft.lookup.of(owed.party()) : PartyAnswer.nobody();
            if (answer != null && answer.failed()) {
                draft.recordTime(new Event.InformingGivenUp(owed.step(), owed.party(), owed.word()));
            } else {
                settle(draft, owed, stillSo, answer);
            }
        }
    }

    private static void settle(Draft draft, Owed owed, boolean stillSo, @Nullable PartyAnswer answer) {
        draft.recordTime(new Event.InformedAfterAll(owed.step(), owed.party(), owed.word(), stillSo));
        if (answer != null) {
            List<String> people = answer.people().stream()
                    .filter(person -> !person.equals(owed.actor()))
                    .toList();
            draft.give(people, owed.step(), owed.word());
        }
    }
}
