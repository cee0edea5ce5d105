package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Timing;
import dev.pathways.model.Party;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of one step. */
final class TimingReader {
    private static final PartyRef SOMEBODY = new PartyRef.Named(Party.role("placeholder"));
    private static final String SOMETHING = "placeholder";

    private final Draft draft;
    private final Readers readers;
    private final Defaults defaults;

    TimingReader(Draft draft, Readers readers, Defaults defaults) {
        this.draft = draft;
        this.readers = readers;
        this.defaults = defaults;
    }

    /** The clocks, on the calendar that the step or the defaults name. */
    Timing read(Section step) {
        Node confirm = step.get("confirm");
        Node stillOnIt = step.get("still-on-it");
        return new Timing(
                acknowledge(step),
                complete(step),
                confirm == null ? null : confirmation(confirm, step.path("confirm")),
                stillOnIt == null ? null : stillOnIt(stillOnIt, step.path("still-on-it")),
                readers.warnings().read(step),
                readers.pauses().allowed(step),
                calendar(step));
    }

    private @Nullable String calendar(Section step) {
        String path = step.path("calendar");
        Node node = step.get("calendar");
        if (node == null) {
            node = defaults.get("calendar");
            draft.places.redirect(path, "defaults/calendar");
        }
        return node == null ? null : readers.values().name(node, path, "a calendar");
    }

    private @Nullable Deadline acknowledge(Section step) {
        String path = step.path("acknowledge");
        Node node = step.get("acknowledge");
        if (node == null) {
            node = defaults.get("acknowledge");
            draft.places.redirect(path, "defaults/acknowledge");
        }
        if (node == null) {
            draft.broken(
                    ProblemCode.PW016,
                    path,
                    step.at(),
                    "the step does not say by when somebody must have it",
                    "write 'acknowledge: within 15 minutes', or 'acknowledge: not needed'");
            return null;
        }
        return Deadlines.isNotNeeded(node) ? null : readers.deadlines().readAcknowledge(node, path);
    }

    private Deadline complete(Section step) {
        String path = step.path("complete");
        Node node = step.get("complete");
        if (node == null) {
            node = defaults.get("complete");
            draft.places.redirect(path, "defaults/complete");
        }
        return readers.complete(node, path, node == null ? step.at() : node.at(), "the step");
    }

    private @Nullable Confirmation confirmation(Node node, String path) {
        Section section = Section.of(draft, node, path, Place.CONFIRM);
        if (section == null) {
            return null;
        }
        Node by = section.get("by");
        Node when = section.get("when");
        if (by == null && when == null) {
            String fix = "say who confirms the work with 'by', or which event does with 'when'";
            draft.broken(ProblemCode.PW013, path + "/by", section.at(), "nobody and nothing confirms here", fix);
        }
        if (by != null && when != null) {
            String fix = "remove one of them";
            draft.broken(ProblemCode.PW011, path + "/when", when.at(), "'when' cannot stand beside 'by'", fix);
        }
        Node within = section.require("within", "say by when, such as 'within: 30 minutes'");
        Deadline deadline = within == null ? Deadlines.PLACEHOLDER : readers.within(within, path + "/within");
        if (when != null && by == null) {
            String event = readers.values().name(when, path + "/when", "an event");
            return Confirmation.when(event == null ? SOMETHING : event, deadline);
        }
        PartyRef confirmer = by == null ? null : readers.parties().one(by, path + "/by");
        return Confirmation.by(confirmer == null ? SOMEBODY : confirmer, deadline);
    }

    private @Nullable StillOnIt stillOnIt(Node node, String path) {
        Section section = Section.of(draft, node, path, Place.STILL_ON_IT);
        if (section == null) {
            return null;
        }
        Node every = section.require("every", "say how often they are asked, such as 'every: 2 hours'");
        Node answer = section.require("answer-within", "say how soon they answer, such as 'answer-within: 10 minutes'");
        Span often = readers.values().positive(every, path + "/every");
        Span soon = readers.values().positive(answer, path + "/answer-within");
        return often == null || soon == null ? null : new StillOnIt(often, soon);
    }
}
