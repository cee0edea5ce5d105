package dev.pathways.render;

import dev.pathways.definition.Choose;
import dev.pathways.definition.Condition;
import dev.pathways.definition.Item;
import dev.pathways.definition.Join;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Target;
import dev.pathways.definition.Together;
import dev.pathways.render.Drawing.Arrow;
import dev.pathways.render.Drawing.Group;
import dev.pathways.render.Drawing.Kind;
import dev.pathways.render.Drawing.Node;
import dev.pathways.render.Drawing.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks through a definition once and draws it. Not for use by several threads at once. */
final class Draftsman {
    private final PathwayDefinition definition;
    private final Speech speech;
    private final StepLabels labels;
    private final List<Arrow> arrows = new ArrayList<>();
    private final LateCalls late;
    private final Map<String, Integer> seen = new HashMap<>();

    /** An arrow that still looks for its end. */
    private record Loose(String from, String label) {}

    private Draftsman(PathwayDefinition definition) {
        this.definition = definition;
        this.speech = Speech.of(definition);
        this.labels = new StepLabels(speech);
        this.late = new LateCalls(speech, arrows);
    }

    /** The drawing of a definition. */
    static Drawing draw(PathwayDefinition definition) {
        return new Draftsman(definition).draw();
    }

    private Drawing draw() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Node("pathway_start", Kind.START, StepLabels.of(definition.header()), null));
        List<Loose> open = list(definition.items(), List.of(new Loose("pathway_start", "")), parts);
        Node end = new Node(
                "pathway_end",
                Kind.END,
                "Complete",
                speech.times().deadline(definition.complete(), TimeWords.Origin.START));
        parts.add(end);
        connect(open, end.id());
        parts.addAll(late.parts());
        return new Drawing(List.copyOf(parts), List.copyOf(arrows));
    }

    private void connect(List<Loose> open, String to) {
        open.forEach(loose -> arrows.add(new Arrow(loose.from(), to, loose.label(), false)));
    }

    /** Draws a list of steps; what comes back are the arrows that leave it. */
    private List<Loose> list(List<Item> items, List<Loose> entering, List<Part> parts) {
        Map<String, String> doors = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Item item : items) {
            String id = id(item.name());
            ids.add(id);
            doors.putIfAbsent(item.name(), needed(item) ? id : "if_" + id);
        }
        List<Loose> open = new ArrayList<>(entering);
        List<Loose> leaving = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String id = ids.get(i);
            List<Loose> next = new ArrayList<>();
            open = gate(item, id, open, next, parts);
            connect(open, id);
            if (item instanceof StepDefinition step) {
                outcomes(step, step(step, id, parts), doors, next, leaving);
            } else if (item instanceof Together together) {
                next.add(together(together, id, parts));
            } else if (item instanceof Choose choose) {
                next.addAll(choose(choose, id, parts));
            }
            open = next;
        }
        leaving.addAll(0, open);
        return leaving;
    }

    private String id(String name) {
        int count = seen.merge(name, 1, Integer::sum);
        return "item_" + name.replace('-', '_') + (count == 1 ? "" : "_no" + count + "_");
    }

    private static boolean needed(Item item) {
        return item instanceof StepDefinition step
                ? step.gate().onlyIf() == null
                : !(item instanceof Together together) || together.onlyIf() == null;
    }

    private List<Loose> gate(Item item, String id, List<Loose> open, List<Loose> next, List<Part> parts) {
        if (needed(item)) {
            return open;
        }
        Condition condition = item instanceof StepDefinition step
                ? step.gate().onlyIf()
                : item instanceof Together together ? together.onlyIf() : null;
        String words = condition == null ? "" : speech.conditions().of(condition);
        parts.add(new Node("if_" + id, Kind.CHOICE, "Needed?"));
        connect(open, "if_" + id);
        next.add(new Loose("if_" + id, "otherwise"));
        return List.of(new Loose("if_" + id, "if " + words));
    }

    private String step(StepDefinition step, String id, List<Part> parts) {
        parts.add(new Node(id, Kind.STEP, labels.of(step), step.name()));
        String confirm = labels.confirmation(step);
        String last = id;
        if (confirm != null) {
            last = "confirm_" + id;
            parts.add(new Node(last, Kind.CONFIRM, List.of(confirm), null));
            arrows.add(new Arrow(id, last, "", false));
            arrows.add(new Arrow(last, id, "returned", false));
        }
        late.add(step, id, last);
        return last;
    }

    private void outcomes(
            StepDefinition step, String from, Map<String, String> doors, List<Loose> next, List<Loose> leaving) {
        for (Outcome outcome : step.outcomes()) {
            String often = outcome.atMost() == null ? "" : English.atMost(outcome.atMost());
            String name = outcome.name().equals(Outcome.COMPLETED) ? "" : English.plain(outcome.name());
            String label = name.isEmpty() || often.isEmpty() ? name + often : name + ", " + often;
            if (outcome.target() instanceof Target.GoTo goTo) {
                String door = doors.get(goTo.step());
                if (door != null) {
                    arrows.add(new Arrow(from, door, label, false));
                }
            } else {
                (outcome.target() instanceof Target.Next ? next : leaving).add(new Loose(from, label));
            }
        }
    }

    private Loose together(Together together, String id, List<Part> parts) {
        List<Part> inside = new ArrayList<>();
        inside.add(new Node(id, Kind.FORK, "At the same time"));
        int needed = together.join().needed(together.branches().size());
        Node join = new Node("join_" + id, Kind.JOIN, done(together.join(), needed));
        int branch = 0;
        for (Map.Entry<String, List<Item>> each : together.branches().entrySet()) {
            branch++;
            List<Part> within = new ArrayList<>();
            List<Loose> open = list(each.getValue(), List.of(new Loose(id, "")), within);
            connect(open, join.id());
            inside.add(new Group("branch_" + branch + "_" + id, English.plain(each.getKey()), List.copyOf(within)));
        }
        inside.add(join);
        String title = together.title() == null ? English.plain(together.name()) : together.title();
        parts.add(new Group("group_" + id, title, List.copyOf(inside)));
        return new Loose(join.id(), "");
    }

    private static String done(Join join, int needed) {
        return join instanceof Join.All ? "all done" : needed == 1 ? "the first done" : "at least " + needed + " done";
    }

    private List<Loose> choose(Choose choose, String id, List<Part> parts) {
        parts.add(new Node(id, Kind.CHOICE, choose.title() == null ? "Which?" : choose.title()));
        List<Loose> leaving = new ArrayList<>();
        for (Choose.Case each : choose.cases()) {
            Loose in = new Loose(id, "if " + speech.conditions().of(each.when()));
            leaving.addAll(list(each.steps(), List.of(in), parts));
        }
        if (choose.otherwise() != null) {
            leaving.addAll(list(choose.otherwise(), List.of(new Loose(id, "otherwise")), parts));
        }
        return leaving;
    }
}
