package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ModelState.Heard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The printed number of notices in 12 hours against the model, with ticks of an hour: nobody does anything but report the
 * work once, at any time, and each rung may reach nobody.
 */
class NoticesExploredTest {
    private static final int WINDOW = 12;
    private static int attained;
    private static int explored;
    private static long slack;

    @Property(seed = "20261124", tries = 300, shrinking = ShrinkingMode.OFF)
    void no_party_is_told_more_often_than_is_printed(@ForAll long seed) {
        ModelStep step = GuaranteesExploredTest.random(new Random(seed));
        GuaranteeCase printed =
                Guarantees.of(step.definition(60)).steps().get(0).cases().get(0);
        long most = 0;
        for (int doneAt = -1; doneAt < (step.confirm() > 0 ? 16 : 0); doneAt++) {
            for (ModelState end : ends(step, printed, doneAt)) {
                most = Math.max(most, most(end.heard));
            }
        }
        assertThat(most)
                .as("seed %d: %s", seed, step)
                .isLessThanOrEqualTo(printed.notices().most());
        explored++;
        slack = Math.max(slack, printed.notices().most() - most);
        attained += most == printed.notices().most() ? 1 : 0;
    }

    @AfterContainer
    static void the_share_of_attained_bounds_is_reported() {
        System.out.println(
                "G12: attained in " + attained + " of " + explored + "; at most " + slack + " too many are printed");
    }

    /** Where the step can stand after two days; reported as done at one time, or never. */
    private static List<ModelState> ends(ModelStep step, GuaranteeCase printed, int doneAt) {
        ModelRules rules = new ModelRules(step, new ModelWaits(printed));
        ModelState open = rules.open();
        open.heard = new ArrayList<>();
        List<ModelState> states = List.of(open);
        for (int now = 0; now <= 48; now++) {
            List<ModelState> next = new ArrayList<>();
            for (ModelState state : states) {
                ModelState here = now == doneAt ? rules.done(state.copy(), now) : state;
                next.addAll(rules.fire(here, now));
            }
            states = next;
        }
        return states;
    }

    /** The most notices to one party within a window; several at one moment are one. */
    private static long most(List<Heard> heard) {
        Map<Integer, List<Integer>> times = new TreeMap<>();
        new HashSet<>(heard)
                .forEach(each -> times.computeIfAbsent(each.party(), any -> new ArrayList<>())
                        .add(each.at()));
        return times.values().stream()
                .mapToLong(all -> all.stream()
                        .mapToLong(from -> all.stream()
                                .filter(at -> at >= from && at < from + WINDOW)
                                .count())
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }
}
