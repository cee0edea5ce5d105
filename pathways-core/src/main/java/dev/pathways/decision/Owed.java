package dev.pathways.decision;

import dev.pathways.model.Actor;
import dev.pathways.model.Event;
import dev.pathways.model.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that a party has not been given, because the directory could not say who is in it.
 *
 * @param step the step that it is about
 * @param visit which visit of it
 * @param party whom it is for
 * @param word the word
 * @param actor whose act it is about, who is not told of it; null where it was nobody's
 * @param checkAgain when the directory is asked again
 */
public record Owed(
        String step,
        int visit,
        Party party,
        Event.Word word,
        @Nullable String actor,
        Instant checkAgain) {
    /** Whether it is the word that an event is about. */
    private boolean is(String ofStep, Party to, Event.Word what) {
        return step.equals(ofStep) && party.equals(to) && word.equals(what);
    }

    /** Whoever acted keeps out of it, however often the directory fails afterwards. */
    static List<Owed> failed(List<Owed> owed, Event.InformingFailed event, int visit, Actor by) {
        String actor = by.isPerson() ? by.id() : null;
        List<Owed> all = new ArrayList<>(owed);
        for (int i = 0; i < all.size(); i++) {
            Owed each = all.get(i);
            if (each.is(event.step(), event.party(), event.word())) {
                all.set(i, new Owed(each.step, each.visit, each.party, each.word, each.actor, event.checkAgain()));
                return all;
            }
        }
        all.add(new Owed(event.step(), visit, event.party(), event.word(), actor, event.checkAgain()));
        return all;
    }

    static List<Owed> settled(List<Owed> owed, String step, Party party, Event.Word word) {
        return owed.stream().filter(each -> !each.is(step, party, word)).toList();
    }

    /** Whether it is still so: a clock's lateness can have ended, everything else has happened. */
    boolean isStillSo(InstanceState state) {
        if (word.about() != null || word.clock() == null) {
            return true;
        }
        StepState current = state.find(step);
        StepClock clock = current == null || current.visit() != visit
                ? null
                : current.clocks().of(word.clock());
        return clock != null && clock.running();
    }
}
