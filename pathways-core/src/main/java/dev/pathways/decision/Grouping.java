package dev.pathways.decision;

import dev.pathways.definition.Choose;
import dev.pathways.definition.Item;
import dev.pathways.definition.Layout.Spot;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.Together;
import dev.pathways.model.Event;
import dev.pathways.model.GroupPhase;
import java.time.Instant;
import java.util.List;

/** Steps together and choices: they begin, their branches end, and their joins close what is left. Clock rule 16. */
final class Grouping {
    private Grouping() {}

    static void open(Draft draft, Together together, Spot spot, Instant moment) {
        int visit = visit(draft, together.name());
        draft.recordTime(new Event.GroupOpened(together.name(), visit, 0));
        if (!Gates.isNeeded(draft, together.onlyIf())) {
            draft.recordTime(new Event.GroupEnded(together.name(), GroupPhase.SKIPPED));
            Advancing.passBy(draft, spot, moment);
            return;
        }
        for (StepGraph branch : spot.list().lists(spot.number())) {
            if (goesOn(draft, together.name(), visit)) {
                Advancing.enter(draft, branch, 0, moment);
            }
        }
    }

    /** Whether this visit still goes on: a branch may have been done at once, and with it everything. */
    private static boolean goesOn(Draft draft, String name, int visit) {
        Flow.Group group = draft.state().flow().group(name);
        return draft.state().isOpen() && group != null && group.isOpen() && group.visit() == visit;
    }

    static void choose(Draft draft, Choose choose, Spot spot, Instant moment) {
        int chosen = chosen(draft, choose);
        draft.recordTime(new Event.GroupOpened(choose.name(), visit(draft, choose.name()), chosen));
        List<StepGraph> lists = spot.list().lists(spot.number());
        StepGraph steps = lists.get(chosen == 0 ? lists.size() - 1 : chosen - 1);
        if (steps.size() == 0) {
            end(draft, spot, moment);
        } else {
            Advancing.enter(draft, steps, 0, moment);
        }
    }

    private static int chosen(Draft draft, Choose choose) {
        for (int i = 0; i < choose.cases().size(); i++) {
            if (choose.cases().get(i).when().holds(draft.state().facts()::get)) {
                return i + 1;
            }
        }
        if (choose.otherwise() == null) {
            throw new IllegalStateException("Expected a case of '" + choose.name() + "' to hold, but none does");
        }
        return 0;
    }

    private static int visit(Draft draft, String name) {
        Flow.Group before = draft.state().flow().group(name);
        return before == null ? 1 : before.visit() + 1;
    }

    /** A branch or the chosen case has come to its end. */
    static void listEnded(Draft draft, Spot spot, int inside, Instant moment) {
        if (!(spot.item() instanceof Together together)) {
            end(draft, spot, moment);
            return;
        }
        List<String> branches = List.copyOf(together.branches().keySet());
        draft.recordTime(new Event.BranchCompleted(together.name(), branches.get(inside)));
        Flow.Group group = draft.state().flow().group(together.name());
        if (group != null && group.done().size() >= together.join().needed(branches.size())) {
            for (StepGraph branch : spot.list().lists(spot.number())) {
                closeAll(draft, branch);
            }
            end(draft, spot, moment);
        }
    }

    private static void end(Draft draft, Spot spot, Instant moment) {
        draft.recordTime(new Event.GroupEnded(spot.item().name(), GroupPhase.COMPLETED));
        Advancing.afterGroup(draft, spot, moment);
    }

    /** Closes everything that still goes on in a list and in the lists inside it. */
    private static void closeAll(Draft draft, StepGraph list) {
        for (int number = 0; number < list.size(); number++) {
            Item item = list.item(number);
            list.lists(number).forEach(inside -> closeAll(draft, inside));
            if (item instanceof StepDefinition && Closing.canClose(draft.state(), item.name())) {
                Closing.close(draft, item.name(), null);
            } else if (draft.state().flow().isOpen(item.name())) {
                draft.recordTime(new Event.GroupEnded(item.name(), GroupPhase.CLOSED));
            }
        }
    }
}
