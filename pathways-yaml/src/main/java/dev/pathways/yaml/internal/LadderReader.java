package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.Rung;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Party;
import dev.pathways.time.Span;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads ladders, and which of them belongs to which kind of lateness. */
final class LadderReader {
    private static final int MOST_RUNGS = 20;
    private static final Rung PLACEHOLDER_RUNG =
            new Rung(Span.ZERO, List.of(new PartyRef.Named(Party.role("placeholder"))), List.of(), null);

    private final Draft draft;
    private final Values values;
    private final Parties parties;

    LadderReader(Draft draft, Values values, Parties parties) {
        this.draft = draft;
        this.values = values;
        this.parties = parties;
    }

    /** A ladder that does no harm, to go on with. */
    static Ladder placeholder(String name) {
        return new Ladder(name, List.of(PLACEHOLDER_RUNG));
    }

    /** Reads the named ladders into the draft. */
    void readNamed(@Nullable Node node) {
        if (node == null) {
            return;
        }
        if (!(node instanceof Mapping mapping)) {
            draft.ladderNamesBroken = true;
            String fix = "write 'NAME:' and below it the rungs, for each ladder";
            draft.broken(ProblemCode.PW011, "ladders", node.at(), "here a map of ladders is expected", fix);
            return;
        }
        for (Entry entry : mapping.entries()) {
            String name = entry.key().text();
            String path = "ladders/" + name;
            if (!values.isName(entry.key(), path, "a ladder")) {
                draft.ladderNamesBroken = true;
            } else {
                draft.places.value(path, entry.key().at());
                draft.ladders.put(name, new Ladder(name, rungs(entry.value(), path)));
            }
        }
    }

    /** Warns of the ladders that no step uses, as far as it is known what each step uses. */
    void warnOfUnused() {
        if (draft.ladderUseBroken || draft.stepNamesBroken) {
            return;
        }
        for (String name : draft.ladders.keySet()) {
            if (!draft.usedLadders.contains(name)) {
                draft.findings.add(
                        ProblemCode.PW057,
                        draft.places.of("ladders/" + name),
                        "no step uses the ladder '" + name + "'",
                        "name it in an 'escalate', or remove it");
            }
        }
    }

    /** What an {@code escalate} says. Inline ladders get the name given. */
    Escalation escalation(Node node, String path, String name) {
        if (!(node instanceof Mapping)) {
            return Escalation.always(ladder(node, path, name));
        }
        Map<ClockKind, Ladder> named = new EnumMap<>(ClockKind.class);
        Section section = Section.of(draft, node, path, Vocabulary.ESCALATE);
        for (ClockKind clock : ClockKind.values()) {
            String word = Paths.word(clock);
            Node one = section == null ? null : section.get(word);
            if (one != null) {
                named.put(clock, ladder(one, path + "/" + word, name));
            }
        }
        return new Escalation(null, named);
    }

    private Ladder ladder(Node node, String path, String inlineName) {
        if (node instanceof Listing) {
            return new Ladder(inlineName, rungs(node, path));
        }
        Scalar scalar = values.scalar(node, path, "the name of a ladder, or a list of rungs,");
        if (scalar == null) {
            draft.ladderUseBroken = true;
            return placeholder(inlineName);
        }
        Ladder ladder = draft.ladders.get(scalar.text());
        if (ladder != null) {
            draft.usedLadders.add(scalar.text());
            return ladder;
        }
        draft.places.markBroken(path);
        draft.ladderUseBroken = true;
        if (!draft.ladderNamesBroken) {
            draft.findings.add(
                    ProblemCode.PW054,
                    scalar.at(),
                    "there is no ladder '" + SourceText.shown(scalar.text()) + "'",
                    draft.ladders.isEmpty()
                            ? "no ladders are declared"
                            : "known ladders: " + String.join(", ", draft.ladders.keySet()),
                    Nearest.hint(scalar.text(), draft.ladders.keySet()));
        }
        return placeholder(inlineName);
    }

    private List<Rung> rungs(Node node, String path) {
        if (node instanceof Mapping mapping && (mapping.get("rungs") != null || mapping.get("grace") != null)) {
            String word = mapping.get("grace") != null ? "grace" : "rungs";
            Token at = mapping.entries().stream()
                    .map(Entry::key)
                    .filter(key -> key.text().equals(word))
                    .map(Scalar::at)
                    .findFirst()
                    .orElse(node.at());
            String message = "'" + word + "' is not yet available in this version";
            draft.broken(ProblemCode.PW011, path, at, message, "write a list of rungs");
            return List.of(PLACEHOLDER_RUNG);
        }
        List<Rung> rungs = values.list(node, path, MOST_RUNGS, this::rung);
        return rungs.isEmpty() && draft.places.isBroken(path) ? List.of(PLACEHOLDER_RUNG) : rungs;
    }

    private Rung rung(Node node, String path) {
        Section section = Section.of(draft, node, path, Vocabulary.RUNG);
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
