package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Rung;
import dev.pathways.model.Party;
import dev.pathways.time.Span;
import dev.pathways.yaml.internal.Node.Mapping;
import java.util.List;

/** Reads the rungs of one ladder, as a list or below {@code rungs} beside a {@code grace}. */
final class RungReader {
    private static final int MOST_RUNGS = 20;
    private static final Rung PLACEHOLDER_RUNG =
            new Rung(Span.ZERO, List.of(new PartyRef.Named(Party.role("placeholder"))), List.of(), null);

    private final Draft draft;
    private final Values values;
    private final Parties parties;

    RungReader(Draft draft, Values values, Parties parties) {
        this.draft = draft;
        this.values = values;
        this.parties = parties;
    }

    /** A ladder that does no harm, to go on with. */
    static Ladder placeholder(String name) {
        return new Ladder(name, List.of(PLACEHOLDER_RUNG));
    }

    /** Whether a map is a ladder, and not a map of ladders. */
    static boolean isLadder(Mapping mapping) {
        return mapping.get("rungs") != null || mapping.get("grace") != null;
    }

    /** The ladder written here; the path of a rung is the same in both forms. */
    Ladder ladder(Node node, String path, String name) {
        if (!(node instanceof Mapping)) {
            return new Ladder(name, rungs(node, path));
        }
        Section section = Section.of(draft, node, path, Place.LADDER);
        Node rungs = section == null
                ? null
                : section.require("rungs", ProblemCode.PW018, "this ladder tells nobody", "write 'rungs:' and a list");
        Span grace = section == null ? null : values.positive(section.get("grace"), path + "/grace");
        return new Ladder(name, rungs == null ? List.of(PLACEHOLDER_RUNG) : rungs(rungs, path), grace);
    }

    private List<Rung> rungs(Node node, String path) {
        List<Rung> rungs = values.list(node, path, MOST_RUNGS, this::rung);
        return rungs.isEmpty() && draft.places.isBroken(path) ? List.of(PLACEHOLDER_RUNG) : rungs;
    }

    private Rung rung(Node node, String path) {
        Section section = Section.of(draft, node, path, Place.RUNG);
        if (section == null) {
            return PLACEHOLDER_RUNG;
        }
        Span after = values.span(section.get("after"), section.path("after"));
        Node handTo = section.get("hand-to");
        return new Rung(
                after == null ? Span.ZERO : after,
                parties.some(section.get("tell"), section.path("tell")),
                parties.some(section.get("inform"), section.path("inform")),
                handTo == null ? null : parties.one(handTo, section.path("hand-to")));
    }
}
