package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.Purpose;

/**
 * One person who was asked about a step.
 *
 * @param person the person's id
 * @param via the party that made them eligible; read again when they act
 * @param purpose what they were asked for
 * @param wave which asking of the step it was, from 0 at the opening
 * @param out whether they declined in this round, or no notice can reach them
 * @param off whether the party did not reach them any more when it was read last
 * @param settled whether they know that nothing is needed from them, or acted themselves
 */
public record Asked(String person, Party via, Purpose purpose, int wave, boolean out, boolean off, boolean settled) {
    /** Somebody who was asked just now. */
    static Asked now(String person, Party via, Purpose purpose, int wave) {
        return new Asked(person, via, purpose, wave, false, false, false);
    }

    Asked gone() {
        return new Asked(person, via, purpose, wave, true, off, settled);
    }

    Asked back() {
        return out ? new Asked(person, via, purpose, wave, false, off, settled) : this;
    }

    Asked off(boolean isOff) {
        return off == isOff ? this : new Asked(person, via, purpose, wave, out, isOff, settled);
    }

    Asked settle() {
        return settled ? this : new Asked(person, via, purpose, wave, out, off, true);
    }

    boolean isSame(Asked other) {
        return person.equals(other.person) && purpose == other.purpose && via.equals(other.via);
    }
}
