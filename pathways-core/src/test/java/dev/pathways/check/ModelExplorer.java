package dev.pathways.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Plays every behaviour of people that the model knows, tick by tick; states that are alike go on as one. */
final class ModelExplorer {
    private final ModelRules rules;
    private final int most;
    private long seen;

    /** @param most how many states may stand side by side before the exploration is given up */
    ModelExplorer(ModelRules rules, int most) {
        this.rules = rules;
        this.most = most;
    }

    /** Whether all behaviours were played up to the last tick. */
    boolean explore(int ticks) {
        Set<ModelState> states = new LinkedHashSet<>();
        states.add(rules.open());
        for (int now = 0; now <= ticks; now++) {
            Set<ModelState> fired = new LinkedHashSet<>();
            for (ModelState state : acted(states, now, false)) {
                ModelState late = state.copy();
                rules.becomeLate(late, now);
                fired.addAll(rules.fire(late, now));
            }
            states = new LinkedHashSet<>();
            for (ModelState state : acted(fired, now, true)) {
                ModelState later = state.copy();
                rules.pass(later);
                states.add(later);
            }
            seen += states.size();
            if (states.size() > most) {
                return false;
            }
        }
        return true;
    }

    /** How many states there were in all. */
    long seen() {
        return seen;
    }

    /** These states and whatever acts can make of them within the instant. */
    private Set<ModelState> acted(Collection<ModelState> states, int now, boolean fired) {
        Set<ModelState> all = new LinkedHashSet<>(states);
        Deque<ModelState> open = new ArrayDeque<>(all);
        while (!open.isEmpty() && all.size() <= 4 * most) {
            for (ModelState next : rules.acts(open.remove(), now)) {
                if (fired) {
                    rules.becomeLate(next, now);
                }
                if (all.add(next)) {
                    open.add(next);
                }
            }
        }
        return all;
    }
}
