package dev.pathways.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a step of the model stands, and what has been told so far. Mutable; {@link #copy()} before it is changed. Times
 * are ticks from the opening.
 */
final class ModelState {
    /** No such time. */
    static final int NEVER = 1_000_000;

    static final int ASKED = 0;
    static final int TAKEN = 1;
    static final int CONFIRMING = 2;

    /** Which clock: the place of each ladder in the arrays below. */
    static final int ACKNOWLEDGE = 0;

    static final int COMPLETE = 1;
    static final int CONFIRM = 2;

    int phase = ASKED;
    /** The party that has been asked last, as its owner. */
    int owner;
    /** When each clock runs out; never for one that does not run. */
    int[] due = {NEVER, NEVER, NEVER};
    /** How many rungs of each ladder have fired, and when the next one is planned. */
    int[] fired = {0, 0, 0};

    int[] next = {NEVER, NEVER, NEVER};
    /** The next call of the safety net; while the work is with its confirmer, what was planned before is put aside. */
    int net = NEVER;

    int netAside = NEVER;
    /** Whether it has been called in this rhythm; whether it has quieted itself, which it may once. */
    boolean netCalled;

    boolean quieted;
    /** Whether the newest rung of the complete ladder has been answered. */
    boolean answered = true;

    int budget;
    int pausedFor;

    /** Since when nobody has acknowledged, since when it waits for its confirmation. */
    int askedSince;

    int confirmingSince = NEVER;
    boolean returned;
    /** Whether somebody else and the safety net know: since the opening, since it was asked, since it was completed. */
    boolean[] other = new boolean[3];

    boolean[] netKnows = new boolean[3];
    /** Since when nobody was told while each clock is late. */
    int[] quiet = {NEVER, NEVER, NEVER};

    /** Who was told when, for those who count it; null where nobody does. States are alike whatever it holds. */
    @Nullable
    List<Heard> heard;

    /** One notice to a party. */
    record Heard(int party, int at) {}

    ModelState copy() {
        ModelState copy = new ModelState();
        copy.phase = phase;
        copy.due = due.clone();
        copy.fired = fired.clone();
        copy.next = next.clone();
        copy.net = net;
        copy.netAside = netAside;
        copy.netCalled = netCalled;
        copy.quieted = quieted;
        copy.owner = owner;
        copy.answered = answered;
        copy.budget = budget;
        copy.pausedFor = pausedFor;
        copy.askedSince = askedSince;
        copy.confirmingSince = confirmingSince;
        copy.returned = returned;
        copy.other = other.clone();
        copy.netKnows = netKnows.clone();
        copy.quiet = quiet.clone();
        copy.heard = heard == null ? null : new ArrayList<>(heard);
        return copy;
    }

    private int[] all() {
        return new int[] {
            phase,
            due[0],
            due[1],
            due[2],
            fired[0],
            fired[1],
            fired[2],
            next[0],
            next[1],
            next[2],
            net,
            netAside,
            netCalled ? 1 : 0,
            quieted ? 1 : 0,
            owner,
            answered ? 1 : 0,
            budget,
            pausedFor,
            askedSince,
            confirmingSince,
            returned ? 1 : 0,
            other[0] ? 1 : 0,
            other[1] ? 1 : 0,
            other[2] ? 1 : 0,
            netKnows[0] ? 1 : 0,
            netKnows[1] ? 1 : 0,
            netKnows[2] ? 1 : 0,
            quiet[0],
            quiet[1],
            quiet[2]
        };
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof ModelState state && Arrays.equals(all(), state.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }

    @Override
    public String toString() {
        return Arrays.toString(all());
    }
}
