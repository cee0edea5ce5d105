package dev.pathways.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A box in the space of the values of several facts: on each axis, some of its cells. Never changed once it is made.
 *
 * @param sides the cells by axis
 */
record Region(List<BitSet> sides) {
    /** Whether no values lie in it. */
    boolean isEmpty() {
        return sides.stream().anyMatch(BitSet::isEmpty);
    }

    /** What lies in both. */
    Region and(Region other) {
        List<BitSet> both = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            BitSet side = (BitSet) sides.get(i).clone();
            side.and(other.sides.get(i));
            both.add(side);
        }
        return new Region(both);
    }

    /** Whether they have nothing in common. */
    boolean isApartFrom(Region other) {
        for (int i = 0; i < sides.size(); i++) {
            if (!sides.get(i).intersects(other.sides.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The part that lies outside of another region on one axis; empty where none does. */
    Region outside(Region other, int axis) {
        BitSet side = (BitSet) sides.get(axis).clone();
        side.andNot(other.sides.get(axis));
        return with(axis, side);
    }

    /** The part that lies inside of another region on one axis. */
    Region inside(Region other, int axis) {
        BitSet side = (BitSet) sides.get(axis).clone();
        side.and(other.sides.get(axis));
        return with(axis, side);
    }

    private Region with(int axis, BitSet side) {
        List<BitSet> copy = new ArrayList<>(sides);
        copy.set(axis, side);
        return new Region(copy);
    }
}
