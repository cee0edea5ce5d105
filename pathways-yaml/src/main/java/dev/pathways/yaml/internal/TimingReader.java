package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Ladders;
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

    /** The clocks as far as they do not need to know the calendar; it is found when the ladders are known. */
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
                null);
    }

    /** The same clocks on the calendar that their business time follows; reports where there is none. */
    Timing onCalendar(Section step, Timing timing, Ladders ladders, BusinessUse uses) {
        String path = step.path("calendar");
        Node node = step.get("calendar");
        if (node == null) {
            node = defaults.get("calendar");
            draft.places.redirect(path, "defaults/calendar");
        }
        String name = node == null ? only(step, timing, ladders, uses) : named(node, path);
        return new Timing(
                timing.acknowledge(),
                timing.complete(),
                timing.confirmation(),
                timing.stillOnIt(),
                timing.warnings(),
                timing.mayPause(),
                name);
    }

    private @Nullable String named(Node node, String path) {
        String name = readers.values().name(node, path, "a calendar");
        if (name == null || draft.calendars.containsKey(name) || draft.calendarsBroken) {
            return name;
        }
        draft.broken(
                ProblemCode.PW023,
                path,
                node.at(),
                "there is no calendar '" + name + "'",
                BusinessUse.known(draft),
                Nearest.hint(name, draft.calendars.keySet()));
        return null;
    }

    private @Nullable String only(Section step, Timing timing, Ladders ladders, BusinessUse uses) {
        String use = uses.first(step, timing, ladders);
        if (use == null) {
            return null;
        }
        if (draft.calendars.size() == 1) {
            return draft.calendars.keySet().iterator().next();
        }
        if (!draft.calendarsBroken) {
            uses.report(use, "write 'calendar:' and its name in the step or in 'defaults'");
        }
        return null;
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
