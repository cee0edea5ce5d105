package dev.pathways.yaml.internal;

import org.jspecify.annotations.Nullable;

/** What holds for the steps that do not say it themselves. */
final class Defaults {
    private static final String NAME = "defaults";

    private final @Nullable Section section;
    private final @Nullable Escalation escalation;

    Defaults(Draft draft, LadderReader ladders, @Nullable Node node) {
        section = node == null ? null : Section.of(draft, node, NAME, Place.DEFAULTS);
        Node escalate = section == null ? null : section.get("escalate");
        // An inline ladder is found by the path of a named one, because no step's path leads here.
        escalation = escalate == null ? null : ladders.escalation(escalate, "defaults/escalate", NAME);
        draft.places.redirect("ladders/" + NAME, "defaults/escalate");
    }

    @Nullable
    Node get(String word) {
        return section == null ? null : section.get(word);
    }

    @Nullable
    Escalation escalation() {
        return escalation;
    }
}
