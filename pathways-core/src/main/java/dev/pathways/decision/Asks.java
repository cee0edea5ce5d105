package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who has been asked about a step, in the order in which they were asked.
 *
 * @param people the people
 * @param lists the duty lists that must be read again
 * @param newest the number of the newest asking, from 0 at the opening
 */
public record Asks(List<Asked> people, List<Listening> lists, int newest) {
    static final Asks NOBODY = new Asks(List.of(), List.of(), -1);

    /** Keeps its own copies of the lists. */
    public Asks {
        people = List.copyOf(people);
        lists = List.copyOf(lists);
    }

    /** The people asked for a purpose who still expect to hear how it ends. */
    public List<String> waiting(Purpose purpose) {
        return people(asked -> asked.purpose() == purpose && !asked.settled());
    }

    /** The people asked to take it, or to take it over, who still expect to hear how it ends. */
    public List<String> waitingToTake() {
        return people(asked -> asked.purpose() != Purpose.CONFIRM && !asked.settled());
    }

    /** Whether a person was asked for a purpose, ever in this visit. */
    public boolean asked(String person, Purpose purpose) {
        for (Asked each : people) {
            if (each.purpose() == purpose && each.person().equals(person)) {
                return true;
            }
        }
        return false;
    }

    /** The parties through which a person was asked for a purpose. */
    public List<Party> parties(String person, Purpose purpose) {
        List<Party> parties = new ArrayList<>();
        for (Asked each : people) {
            boolean isMeant = each.purpose() == purpose && each.person().equals(person);
            if (isMeant && !parties.contains(each.via())) {
                parties.add(each.via());
            }
        }
        return parties;
    }

    /** Whether the person has declined in this round or cannot be reached. */
    public boolean isOut(String person) {
        for (Asked each : people) {
            if (each.out() && each.person().equals(person)) {
                return true;
            }
        }
        return false;
    }

    /** Whether everybody whom the newest asking reached for a purpose has declined, is off duty or out of reach. */
    public boolean newestIsOut(Purpose purpose) {
        for (Asked each : people) {
            boolean isNewest = each.purpose() == purpose && each.wave() == newest;
            if (isNewest && !each.off() && !isOut(each.person())) {
                return false;
            }
        }
        return true;
    }

    /** The people asked for a purpose through a party. */
    List<String> people(Party via, Purpose purpose) {
        return people(asked -> asked.purpose() == purpose && asked.via().equals(via));
    }

    /** Those of them whom the party did not reach any more when it was read last. */
    List<String> off(Party via, Purpose purpose) {
        return people(asked ->
                asked.off() && asked.purpose() == purpose && asked.via().equals(via));
    }

    List<String> people(Predicate<Asked> which) {
        List<String> found = new ArrayList<>();
        for (Asked each : people) {
            if (which.test(each) && !found.contains(each.person())) {
                found.add(each.person());
            }
        }
        return found;
    }

    @Nullable
    Listening list(Party party, Purpose purpose) {
        for (Listening list : lists) {
            if (list.purpose() == purpose && list.party().equals(party)) {
                return list;
            }
        }
        return null;
    }

    Asks nextWave() {
        return new Asks(people, lists, newest + 1);
    }

    /**
     * People were asked through a party. Whoever is asked again through the same one keeps their place, however often that
     * happens.
     */
    Asks with(List<String> persons, Party via, Purpose purpose, int wave) {
        if (persons.isEmpty()) {
            return this;
        }
        List<Asked> all = new ArrayList<>(people);
        for (String person : persons) {
            put(all, Asked.now(person, via, purpose, wave));
        }
        return new Asks(all, lists, newest);
    }

    private static void put(List<Asked> all, Asked asked) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSame(asked)) {
                all.set(i, asked);
                return;
            }
        }
        all.add(asked);
    }

    Asks listening(Listening list) {
        List<Listening> all = kept(
                lists, each -> each.purpose() != list.purpose() || !each.party().equals(list.party()));
        all.add(list);
        return new Asks(people, all, newest);
    }

    Asks keepLists(Predicate<Listening> which) {
        return lists.isEmpty() ? this : new Asks(people, kept(lists, which), newest);
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> which) {
        List<T> kept = new ArrayList<>(all.size() + 1);
        for (T each : all) {
            if (which.test(each)) {
                kept.add(each);
            }
        }
        return kept;
    }

    /** Every list is read again at this instant; a single person is the same everywhere. */
    Asks readAgain(Instant at) {
        return new Asks(
                people,
                lists.stream()
                        .map(list -> Listening.changesWithUnit(list.party()) ? list.checkAgain(at) : list)
                        .toList(),
                newest);
    }

    Asks without(Predicate<Asked> which) {
        return new Asks(kept(people, which.negate()), lists, newest);
    }

    Asks each(UnaryOperator<Asked> change) {
        Asked[] all = people.toArray(Asked[]::new);
        boolean changed = false;
        for (int i = 0; i < all.length; i++) {
            Asked next = change.apply(all[i]);
            changed |= !next.equals(all[i]);
            all[i] = next;
        }
        return changed ? new Asks(List.of(all), lists, newest) : this;
    }

    Asks settle(Purpose purpose) {
        return each(asked -> asked.purpose() == purpose ? asked.settle() : asked);
    }

    /** Those asked to take it, or to take it over, know that nothing is needed from them. */
    Asks settleToTake() {
        return each(asked -> asked.purpose() != Purpose.CONFIRM ? asked.settle() : asked);
    }
}
