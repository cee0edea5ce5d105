package dev.pathways.decision;

import dev.pathways.definition.PartyRef;
import dev.pathways.model.Party;
import dev.pathways.model.Words;
import org.jspecify.annotations.Nullable;

/** Which party a reference of a definition means in an instance, with facts and earlier steps filled in. Pure. */
public final class Parties {
    /** The name of a party whose fact or step is not known; nobody can hold it as a role, a list or an id. */
    static final String NAMELESS = "-";

    private Parties() {}

    /**
     * The party that a reference means now.
     *
     * @param step the step in which it stands, for {@code owner}; null where it stands in none
     */
    public static Party meant(InstanceState state, PartyRef ref, @Nullable StepState step) {
        if (ref instanceof PartyRef.Named named) {
            return named.party();
        } else if (ref instanceof PartyRef.FromFact fromFact) {
            String value = state.facts().get(fromFact.fact());
            return new Party(fromFact.kind(), value != null && Words.isId(value) ? value : NAMELESS);
        } else if (ref instanceof PartyRef.WhoeverDid whoever) {
            StepState earlier = state.find(whoever.step());
            Done done = earlier == null ? null : earlier.done();
            return Party.user(done == null ? NAMELESS : done.by());
        }
        return step == null ? Party.user(NAMELESS) : owner(step);
    }

    /** Whose work it was when an event completes a step: the person's who has it; nobody's where nobody has. */
    static String doer(StepState step) {
        String person = step.ownership().person();
        return person == null ? NAMELESS : person;
    }

    /** Who is accountable for a step: the person who has it, else the party that has been asked. */
    public static Party owner(StepState step) {
        String person = step.ownership().person();
        return person == null ? step.ownership().party() : Party.user(person);
    }
}
