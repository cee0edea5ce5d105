package dev.pathways.decision;

import dev.pathways.definition.Item;
import dev.pathways.definition.Layout;
import dev.pathways.definition.Layout.Spot;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import java.util.ArrayList;
import java.util.List;

/** What an instance can still come to from where it is, and what it waits for before it does. */
public final class Reach {
    private static final int NOTHING = -1;

    private final Layout layout;
    private final InstanceState state;

    /** From where an instance is, in a definition of this layout. */
    public Reach(Layout layout, InstanceState state) {
        this.layout = layout;
        this.state = state;
    }

    /** Whether the turn of an item can still come, or has come and it waits to be opened. */
    public boolean isAhead(String item) {
        return state.flow().turn(item) != null || canCome(layout.spot(item));
    }

    private boolean canCome(Spot spot) {
        int active = active(spot.list());
        if (active != NOTHING && leads(spot.list(), active, spot.number())) {
            return true;
        }
        return spot.around() != null && canCome(spot.around());
    }

    /** Whether one item is followed by another on some way; by itself only where a way leads back. */
    private static boolean leads(StepGraph list, int from, int to) {
        return list.from(from).stream().anyMatch(edge -> edge.to() != StepGraph.END && list.reaches(edge.to(), to));
    }

    /** The number of the item of a list that goes on now. */
    private int active(StepGraph list) {
        for (int number = 0; number < list.size(); number++) {
            if (goesOn(list.item(number))) {
                return number;
            }
        }
        return NOTHING;
    }

    private boolean goesOn(Item item) {
        return item instanceof StepDefinition
                ? Closing.canClose(state, item.name())
                : state.flow().isOpen(item.name());
    }

    /**
     * The steps that hold up a step which is not open: those that go on in the innermost list around it that has begun,
     * before its turn.
     */
    public List<String> blocking(String step) {
        for (Spot spot = layout.spot(step); spot != null; spot = spot.around()) {
            int active = active(spot.list());
            if (active != NOTHING) {
                List<String> blocking = new ArrayList<>();
                collect(spot.list(), active, blocking);
                return blocking;
            }
        }
        return List.of();
    }

    private void collect(StepGraph list, int number, List<String> blocking) {
        Item item = list.item(number);
        if (item instanceof StepDefinition && goesOn(item)) {
            blocking.add(item.name());
        }
        for (StepGraph inside : list.lists(number)) {
            for (int i = 0; i < inside.size(); i++) {
                collect(inside, i, blocking);
            }
        }
    }
}
