package dev.pathways.render;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Rung;
import dev.pathways.definition.SafetyNet;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Warn;
import dev.pathways.model.ClockKind;
import dev.pathways.render.Drawing.Arrow;
import dev.pathways.render.Drawing.Group;
import dev.pathways.render.Drawing.Kind;
import dev.pathways.render.Drawing.Node;
import dev.pathways.render.Drawing.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws warnings, ladders and the safety net: each ladder once, with a dotted arrow from every step that starts it. */
final class LateCalls {
    private final Speech speech;
    private final List<Arrow> arrows;
    private final Map<Ladder, String> ladders = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private int warnings;

    LateCalls(Speech speech, List<Arrow> arrows) {
        this.speech = speech;
        this.arrows = arrows;
    }

    /** Draws what a step causes while it is late. */
    void add(StepDefinition step, String id, String confirmId) {
        for (Warn warn : step.timing().warnings()) {
            warnings++;
            Node node = new Node("warning_" + warnings, Kind.CALL, calls(warn.tell(), warn.inform()));
            parts.add(node);
            String when = warn.at() instanceof Warn.Point.IfNot point
                    ? "if not completed " + speech.times().by(point.when(), TimeWords.Origin.OPENING)
                    : warn.at() instanceof Warn.Point.BeforeDue due ? due.span() + " before its deadline" : "";
            arrows.add(new Arrow(id, node.id(), when, true));
        }
        LadderWords.byLadder(step).forEach((ladder, clocks) -> {
            List<ClockKind> work = new ArrayList<>(clocks);
            boolean confirms = work.remove(ClockKind.CONFIRM);
            if (!work.isEmpty()) {
                start(ladder, LadderWords.when(work, step), id);
            }
            if (confirms) {
                start(ladder, "if it is not confirmed in time", confirmId);
            }
        });
    }

    private void start(Ladder ladder, String when, String from) {
        String prefix = ladders.get(ladder);
        if (prefix == null) {
            prefix = "ladder_" + (ladders.size() + 1);
            ladders.put(ladder, prefix);
            draw(ladder, prefix);
        }
        String first = ladder.rungs().isEmpty() ? "safety_net" : prefix + "_1";
        String after = ladder.rungs().isEmpty() || !ladder.rung(1).after().isPositive()
                ? ""
                : ", " + ladder.rung(1).after() + " later";
        arrows.add(new Arrow(from, first, when + after, true));
    }

    private void draw(Ladder ladder, String prefix) {
        List<Part> rungs = new ArrayList<>();
        for (int i = 1; i <= ladder.size(); i++) {
            Rung rung = ladder.rung(i);
            List<String> lines = new ArrayList<>(List.of(calls(rung.tell(), rung.inform())));
            if (rung.handTo() != null) {
                lines.add("handed to " + speech.parties().of(rung.handTo()));
            }
            lines.removeIf(String::isEmpty);
            rungs.add(new Node(prefix + "_" + i, Kind.CALL, List.copyOf(lines), null));
            if (i > 1) {
                arrows.add(new Arrow(prefix + "_" + (i - 1), prefix + "_" + i, rung.after() + " later", true));
            }
        }
        String grace = ladder.grace() == null ? "" : ", an answer buys " + ladder.grace();
        parts.add(new Group(prefix, "If late: " + English.plain(ladder.name()) + grace, List.copyOf(rungs)));
        if (ladder.size() > 0) {
            SafetyNet net = speech.definition().safetyNet();
            arrows.add(new Arrow(prefix + "_" + ladder.size(), "safety_net", net.every() + " later", true));
        }
    }

    private String[] calls(List<PartyRef> tell, List<PartyRef> inform) {
        List<String> lines = new ArrayList<>();
        if (!tell.isEmpty()) {
            lines.add("tell " + speech.parties().and(tell));
        }
        if (!inform.isEmpty()) {
            lines.add("inform " + speech.parties().and(inform));
        }
        return lines.toArray(String[]::new);
    }

    /** The nodes and groups of everything that lateness causes, the safety net last. */
    List<Part> parts() {
        SafetyNet net = speech.definition().safetyNet();
        List<Part> all = new ArrayList<>(parts);
        all.add(new Node(
                "safety_net", Kind.NET, "Safety net", "tell " + speech.parties().net(net)));
        arrows.add(new Arrow("safety_net", "safety_net", English.every(net.every()), true));
        arrows.add(new Arrow("pathway_end", "safety_net", "if the whole is not complete in time", true));
        return all;
    }
}
