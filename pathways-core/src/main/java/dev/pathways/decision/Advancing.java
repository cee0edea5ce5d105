package dev.pathways.decision;

import dev.pathways.definition.Choose;
import dev.pathways.definition.Item;
import dev.pathways.definition.Layout;
import dev.pathways.definition.Layout.Spot;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepGraph.Edge;
import dev.pathways.definition.Together;
import dev.pathways.model.Event;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Goes from one item to the next, through nested lists.
 *
 * <p>Everything here has a moment: the instant at which it was planned, which is earlier than now in a late pass. What
 * opens counts its clocks from that moment, so that ticking often or rarely tells the same story.
 */
final class Advancing {
    private Advancing() {}

    /** Begins the outermost list. */
    static void start(Draft draft) {
        enter(draft, draft.definition.layout().root(), 0, draft.now);
        Ahead.settle(draft);
    }

    /** Goes on after a step that is done, with the outcome that its doer named. */
    static void after(Draft draft, StepDefinition step, Outcome outcome) {
        Spot spot = draft.definition.layout().spot(step.name());
        leave(draft, spot, edge -> !edge.skips() && edge.outcome().equals(outcome), draft.now);
        Ahead.settle(draft);
    }

    /** Goes on after an item that is over without having been done: it was not needed, or has been closed. */
    static void passBy(Draft draft, Spot spot, Instant moment) {
        leave(draft, spot, Edge::skips, moment);
    }

    /** Goes on after steps together, or a choice, that are done. */
    static void afterGroup(Draft draft, Spot spot, Instant moment) {
        leave(draft, spot, edge -> !edge.skips(), moment);
    }

    private static void leave(Draft draft, Spot spot, Predicate<Edge> which, Instant moment) {
        Edge edge = way(spot, which);
        if (edge.isBounded()) {
            draft.record(new Event.LoopTaken(spot.item().name(), edge.outcome().name()));
        }
        if (edge.to() == StepGraph.END) {
            endList(draft, spot, moment);
        } else {
            enter(draft, spot.list(), edge.to(), moment);
        }
    }

    private static Edge way(Spot spot, Predicate<Edge> which) {
        for (Edge edge : spot.list().from(spot.number())) {
            if (which.test(edge)) {
                return edge;
            }
        }
        throw new IllegalStateException("Expected a way on from '" + spot.item().name() + "', but there is none");
    }

    /** The turn of an item comes. */
    static void enter(Draft draft, StepGraph list, int number, Instant moment) {
        Layout layout = draft.definition.layout();
        Item item = list.item(number);
        Spot spot = layout.spot(item.name());
        if (item instanceof Together together) {
            Grouping.open(draft, together, spot, moment);
        } else if (item instanceof Choose choose) {
            Grouping.choose(draft, choose, spot, moment);
        } else {
            Gates.turn(draft, draft.defined(item.name()), moment);
        }
    }

    private static void endList(Draft draft, Spot last, Instant moment) {
        Spot around = last.around();
        if (around == null) {
            draft.recordTime(new Event.PathwayCompleted());
        } else {
            Grouping.listEnded(draft, around, last.inside(), moment);
        }
    }
}
