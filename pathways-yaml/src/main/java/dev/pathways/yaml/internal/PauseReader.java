package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Pause;
import dev.pathways.time.Span;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the pauses into the draft, and which of them a step allows. */
final class PauseReader {
    private static final int MOST = 50;

    private final Draft draft;
    private final Values values;
    private final Parties parties;

    PauseReader(Draft draft, Values values, Parties parties) {
        this.draft = draft;
        this.values = values;
        this.parties = parties;
    }

    void read(@Nullable Node node) {
        if (node == null) {
            return;
        }
        if (!(node instanceof Mapping mapping) || mapping.entries().size() > MOST) {
            draft.pauseNamesBroken = true;
            String fix = "write 'NAME:' and below it 'by' and 'at-most', for at most " + MOST;
            draft.broken(ProblemCode.PW011, "pauses", node.at(), "here a map of pauses is expected", fix);
            return;
        }
        mapping.entries().forEach(this::pause);
    }

    private void pause(Entry entry) {
        String name = entry.key().text();
        String path = "pauses/" + name;
        draft.places.value(path, entry.key().at());
        if (!values.isName(entry.key(), path, "a pause")) {
            draft.pauseNamesBroken = true;
            return;
        }
        Section section = Section.of(draft, entry.value(), path, Place.PAUSE);
        if (section == null) {
            draft.pauses.put(name, new Pause(name, List.of(), Span.minutes(1), null));
            return;
        }
        Node by = section.require("by", "say who may pause, such as 'by: role charge-nurse'");
        Node atMost = section.require(
                "at-most",
                ProblemCode.PW058,
                "the pause '" + name + "' could last for ever",
                "say how long at most, such as 'at-most: 12 hours'");
        Node description = section.get("description");
        List<PartyRef> who = parties.some(by, path + "/by");
        if (by instanceof Node.Listing list && list.items().isEmpty()) {
            draft.broken(ProblemCode.PW013, path + "/by", by.at(), "nobody may make this pause", "say who may");
        }
        Span most = values.positive(atMost, path + "/at-most");
        draft.pauses.put(
                name,
                new Pause(
                        name,
                        who,
                        most == null ? Span.minutes(1) : most,
                        description == null ? null : values.description(description, path + "/description")));
    }

    /** The pauses that a step allows. */
    List<String> allowed(Section step) {
        Node node = step.get("may-pause");
        return node == null
                ? List.of()
                : values.list(node, step.path("may-pause"), MOST, (item, path) -> values.name(item, path, "a pause"));
    }
}
