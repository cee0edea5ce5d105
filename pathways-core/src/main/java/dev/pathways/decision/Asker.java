package dev.pathways.decision;

import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Asking;
import dev.pathways.model.Nobody;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out whom asking a party reaches now. */
final class Asker {
    /** A directory that failed is asked again after this long the first time. */
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    /** And after this long every further time. */
    private static final Duration LATER_RETRY = Duration.ofMinutes(1);

    private Asker() {}

    /** Asks a party to take a step. Whoever has declined in this round, or may not do it, is not asked. */
    static Asking forWork(Draft draft, Party party, StepState step) {
        List<String> barred = Barred.people(draft.state(), draft.defined(step.step()));
        return ask(draft, party, person -> step.asks().isOut(person) ? Nobody.DECLINED : barred(barred, person));
    }

    /** Asks a party to confirm work. Whoever did the work is never asked. */
    static Asking toConfirm(Draft draft, Party party, String worker) {
        return others(draft, party, worker);
    }

    /** Asks a party to look at what somebody did. Whoever did it is never asked. */
    static Asking others(Draft draft, Party party, String worker) {
        return ask(draft, party, person -> person.equals(worker) ? Nobody.SAME_PERSON : null);
    }

    /** Asks a party, whoever is in it. */
    static Asking anybody(Draft draft, Party party) {
        return ask(draft, party, person -> null);
    }

    /** Asks parties to own a step, one after the other, up to the first that reaches somebody: clock rule 6. */
    static List<Asking> inOrder(Draft draft, StepDefinition step, List<Party> parties) {
        List<String> barred = Barred.people(draft.state(), step);
        List<Asking> askings = new ArrayList<>();
        for (Party party : parties) {
            Asking asking = ask(draft, party, person -> barred(barred, person));
            askings.add(asking);
            if (asking.reached()) {
                break;
            }
        }
        return askings;
    }

    /** Asks for what a step needs now: to take it, or to confirm it. */
    static Asking forPurpose(Draft draft, Party party, StepState step) {
        if (step.purpose() == Purpose.CONFIRM && step.done() != null) {
            return toConfirm(draft, party, step.done().by());
        }
        return forWork(draft, party, step);
    }

    /**
     * Reads a list again: only the people who are new on it. Whoever is on a list that has reached nobody
     * is new to what it would have told them, also where they had been asked before.
     */
    static Asking newcomers(Draft draft, Listening list, StepState step) {
        Asking now =
                list.purpose() == Purpose.OFFER ? anybody(draft, list.party()) : forPurpose(draft, list.party(), step);
        List<String> fresh = new ArrayList<>();
        for (String person : now.people()) {
            if (!list.reached() || !step.asks().asked(person, list.purpose())) {
                fresh.add(person);
            }
        }
        return new Asking(now.party(), fresh, now.nobody(), readAgain(draft, list.party(), list.failed()));
    }

    /** When a party is to be read again: its next change, or a retry after the directory failed. */
    static @Nullable Instant nextChange(Draft draft, Party party) {
        return readAgain(draft, party, false);
    }

    /** The same for a party whose last reading may have failed already. */
    static @Nullable Instant readAgain(Draft draft, Party party, boolean failedBefore) {
        PartyAnswer answer = draft.lookup.of(party);
        return answer == null ? null : readAgain(draft, answer, failedBefore);
    }

    private static @Nullable Instant readAgain(Draft draft, PartyAnswer answer, boolean failedBefore) {
        if (answer.failed()) {
            return draft.now.plus(failedBefore ? LATER_RETRY : FIRST_RETRY);
        }
        Instant next = answer.nextChange();
        return next != null && next.isAfter(draft.now) ? next : null;
    }

    private static @Nullable Nobody barred(List<String> barred, String person) {
        return barred.contains(person) ? Nobody.SAME_PERSON : null;
    }

    /** Why a person is not asked, or null where they are. */
    private interface LeaveOut {
        @Nullable
        Nobody why(String person);
    }

    private static Asking ask(Draft draft, Party party, LeaveOut leaveOut) {
        PartyAnswer answer = draft.lookup.of(party);
        if (answer == null) {
            return new Asking(party, List.of(), null, null);
        }
        if (answer.failed()) {
            return new Asking(party, List.of(), Nobody.DIRECTORY_FAILED, readAgain(draft, answer, false));
        }
        List<Asking.PassedOver> passedOver = passedOver(answer, leaveOut);
        List<String> people = without(answer.people(), passedOver);
        Nobody nobody = people.isEmpty() ? nobody(passedOver) : null;
        return new Asking(party, people, nobody, readAgain(draft, answer, false), passedOver);
    }

    /** Why a party reaches nobody at all. */
    private static Nobody nobody(List<Asking.PassedOver> passedOver) {
        boolean declined = passedOver.stream().anyMatch(each -> each.why() == Nobody.DECLINED);
        if (declined) {
            return Nobody.DECLINED;
        }
        return passedOver.isEmpty() ? Nobody.EMPTY : passedOver.get(0).why();
    }

    /** Whoever could be reached but is left out, then whoever cannot be reached. */
    private static List<Asking.PassedOver> passedOver(PartyAnswer answer, LeaveOut leaveOut) {
        List<Asking.PassedOver> passedOver = new ArrayList<>();
        for (String person : answer.people()) {
            Nobody why = leaveOut.why(person);
            if (why != null) {
                passedOver.add(new Asking.PassedOver(person, why));
            }
        }
        answer.unreachable().forEach(person -> passedOver.add(new Asking.PassedOver(person, Nobody.UNREACHABLE)));
        return passedOver;
    }

    private static List<String> without(List<String> people, List<Asking.PassedOver> passedOver) {
        if (passedOver.isEmpty()) {
            return people;
        }
        Set<String> out = passedOver.stream().map(Asking.PassedOver::person).collect(Collectors.toSet());
        return people.stream().filter(person -> !out.contains(person)).toList();
    }
}
