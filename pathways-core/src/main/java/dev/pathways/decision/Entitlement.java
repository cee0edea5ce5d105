package dev.pathways.decision;

import dev.pathways.definition.Audience;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.KeepInformed;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may do what: clock rules 2, 3 and 19. Lists are read anew when somebody acts. */
final class Entitlement {
    private Entitlement() {}

    /**
     * The party that entitles the actor to take a step or to confirm it: one through which they were asked and to which
     * they still belong, else one of the owner parties (or the confirmer). Where the glass is broken, they themselves. Null
     * if there is none.
     */
    static @Nullable Party of(Draft draft, StepState step, Purpose purpose) {
        Party party = ordinary(draft, step, purpose);
        return party == null && draft.overrides() ? Party.user(draft.actor().id()) : party;
    }

    private static @Nullable Party ordinary(Draft draft, StepState step, Purpose purpose) {
        if (!draft.actor().isPerson()) {
            return null;
        }
        String person = draft.actor().id();
        for (Party via : step.asks().parties(person, purpose)) {
            if (draft.lookup.mayInclude(via, person)) {
                return via;
            }
        }
        for (Party party : purpose == Purpose.WORK ? step.ownership().tried() : confirmers(draft, step)) {
            if (draft.lookup.includes(party, person)) {
                return party;
            }
        }
        return null;
    }

    private static List<Party> confirmers(Draft draft, StepState step) {
        Confirmation confirmation = draft.defined(step.step()).timing().confirmation();
        PartyRef by = confirmation == null ? null : confirmation.by();
        return by == null ? List.of() : List.of(Parties.meant(draft.state(), by, step));
    }

    /** Whether the actor manages the pathway. */
    static boolean manages(Draft draft) {
        return draft.overrides() || isIn(draft, draft.definition.managedBy(), null);
    }

    /** Whether the actor owns the step: has it or, while nobody has, belongs to the party that is accountable. */
    static boolean owns(Draft draft, StepState step) {
        String person = step.ownership().person();
        if (draft.overrides()) {
            return true;
        }
        return person != null
                ? draft.isActor(person)
                : draft.actor().isPerson()
                        && draft.lookup.includes(
                                step.ownership().party(), draft.actor().id());
    }

    /** Whether the actor belongs to the safety net. */
    static boolean isNet(Draft draft) {
        if (draft.overrides()) {
            return true;
        }
        return draft.actor().isPerson()
                && draft.definition.safetyNet().tell().stream()
                        .anyMatch(party ->
                                draft.lookup.includes(party, draft.actor().id()));
    }

    /** Whether the actor sees the step: everybody asked, told or kept informed, and those who may look. */
    static boolean sees(Draft draft, StepState step) {
        if (!draft.actor().isPerson()) {
            return false;
        }
        String person = draft.actor().id();
        if (person.equals(step.ownership().person())
                || step.asks().asked(person, Purpose.WORK)
                || step.asks().asked(person, Purpose.OFFER)
                || step.asks().asked(person, Purpose.CONFIRM)) {
            return true;
        }
        return isIn(draft, watchers(draft, draft.defined(step.step())), step)
                || of(draft, step, step.purpose()) != null
                || isNet(draft);
    }

    /** Whether the actor sees the instance: one of its steps, or all of it. */
    static boolean seesInstance(Draft draft) {
        return manages(draft)
                || isNet(draft)
                || draft.state().steps().stream().anyMatch(step -> sees(draft, step))
                || isIn(draft, watchers(List.of(draft.definition.audience())), null);
    }

    private static List<PartyRef> watchers(List<Audience> audiences) {
        List<PartyRef> watchers = new ArrayList<>();
        for (Audience audience : audiences) {
            watchers.addAll(audience.visibleTo());
            audience.keepInformed().stream().map(KeepInformed::who).forEach(watchers::add);
        }
        return watchers;
    }

    private static List<PartyRef> watchers(Draft draft, StepDefinition step) {
        List<PartyRef> watchers = new ArrayList<>(draft.definition.managedBy());
        watchers.addAll(watchers(List.of(draft.definition.audience(), step.audience())));
        return watchers;
    }

    /** Whether the actor belongs to one of these. */
    static boolean isIn(Draft draft, List<PartyRef> refs, @Nullable StepState step) {
        return draft.actor().isPerson()
                && refs.stream()
                        .map(ref -> Parties.meant(draft.state(), ref, step))
                        .anyMatch(party ->
                                draft.lookup.includes(party, draft.actor().id()));
    }
}
