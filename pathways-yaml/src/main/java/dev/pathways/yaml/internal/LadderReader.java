package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Ladder;
import dev.pathways.model.ClockKind;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads ladders, and which of them belongs to which kind of lateness. */
final class LadderReader {
    private final Draft draft;
    private final Values values;
    private final RungReader rungs;

    LadderReader(Draft draft, Values values, Parties parties) {
        this.draft = draft;
        this.values = values;
        this.rungs = new RungReader(draft, values, parties);
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
                draft.ladders.put(name, rungs.ladder(entry.value(), path, name));
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
        if (!(node instanceof Mapping mapping) || RungReader.isLadder(mapping)) {
            return Escalation.always(ladder(node, path, name));
        }
        Map<ClockKind, Ladder> named = new EnumMap<>(ClockKind.class);
        Section section = Section.of(draft, node, path, Place.ESCALATE);
        for (ClockKind clock : ClockKind.values()) {
            String word = clock.lateWord();
            Node one = section == null ? null : section.get(word);
            if (one != null) {
                named.put(clock, ladder(one, path + "/" + word, name));
            }
        }
        return new Escalation(null, named);
    }

    private Ladder ladder(Node node, String path, String inlineName) {
        if (!(node instanceof Scalar)) {
            return rungs.ladder(node, path, inlineName);
        }
        Scalar scalar = values.scalar(node, path, "the name of a ladder, or a list of rungs,");
        if (scalar == null) {
            draft.ladderUseBroken = true;
            return RungReader.placeholder(inlineName);
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
        return RungReader.placeholder(inlineName);
    }
}
