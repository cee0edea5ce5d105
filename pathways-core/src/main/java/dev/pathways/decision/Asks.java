package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
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

    /** Whether a person was asked for a purpose, ever in this visit. */
    public boolean asked(String person, Purpose purpose) {
        return people.stream()
                .anyMatch(each -> each.purpose() == purpose && each.person().equals(person));
    }

    /** The parties through which a person was asked for a purpose. */
    public List<Party> parties(String person, Purpose purpose) {
        return people.stream()
                .filter(each -> each.purpose() == purpose && each.person().equals(person))
                .map(Asked::via)
                .distinct()
                .toList();
    }

    /** Whether the person has declined in this round or cannot be reached. */
    public boolean isOut(String person) {
        return people.stream().anyMatch(each -> each.out() && each.person().equals(person));
    }

    /** Whether everybody whom the newest asking reached for a purpose has declined or cannot be reached. */
    public boolean newestIsOut(Purpose purpose) {
        return people.stream()
                .filter(each -> each.purpose() == purpose && each.wave() == newest)
                .allMatch(each -> isOut(each.person()));
    }

    List<String> people(Predicate<Asked> which) {
        return people.stream().filter(which).map(Asked::person).distinct().toList();
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

    Asks with(Asked asked) {
        List<Asked> all = new ArrayList<>(people.size() + 1);
        people.stream().filter(each -> !each.isSame(asked)).forEach(all::add);
        all.add(asked);
        return new Asks(all, lists, newest);
    }

    Asks listening(Listening list) {
        List<Listening> all = new ArrayList<>(withoutList(list.party(), list.purpose()));
        all.add(list);
        return new Asks(people, all, newest);
    }

    Asks deaf(Party party, Purpose purpose) {
        return new Asks(people, withoutList(party, purpose), newest);
    }

    Asks keepLists(Predicate<Listening> which) {
        return lists.isEmpty()
                ? this
                : new Asks(people, lists.stream().filter(which).toList(), newest);
    }

    Asks without(Predicate<Asked> which) {
        return new Asks(people.stream().filter(which.negate()).toList(), lists, newest);
    }

    Asks each(UnaryOperator<Asked> change) {
        return new Asks(people.stream().map(change).toList(), lists, newest);
    }

    Asks settle(Purpose purpose) {
        return each(asked -> asked.purpose() == purpose ? asked.settle() : asked);
    }

    private List<Listening> withoutList(Party party, Purpose purpose) {
        return lists.stream()
                .filter(each -> each.purpose() != purpose || !each.party().equals(party))
                .toList();
    }
}
