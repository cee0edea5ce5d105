package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.Responsibility;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Timing;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Party;
import dev.pathways.time.Deadline;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the steps. */
final class StepReader {
    static final PartyRef SOMEBODY = new PartyRef.Named(Party.role("placeholder"));

    private final Draft draft;
    private final Readers readers;
    private final Defaults defaults;
    private final Map<String, Integer> seen = new HashMap<>();

    StepReader(Draft draft, Readers readers, Defaults defaults) {
        this.draft = draft;
        this.readers = readers;
        this.defaults = defaults;
    }

    /** A step, or null with a problem. */
    @Nullable
    StepDefinition read(Node node, String place) {
        for (String kind : new String[] {"together", "choose"}) {
            if (node instanceof Mapping mapping && mapping.get(kind) != null) {
                draft.stepNamesBroken = true;
                Token at = mapping.entries().get(0).key().at();
                String message = "'" + kind + "' is not yet available in this version";
                draft.broken(ProblemCode.PW011, place, at, message, "write the steps one after the other");
                return null;
            }
        }
        Node nameNode = node instanceof Mapping mapping ? mapping.get("step") : null;
        String path = path(nameNode, place);
        Section section = Section.of(draft, node, path, Vocabulary.STEP);
        if (section == null) {
            draft.stepNamesBroken = true;
            return null;
        }
        draft.places.value(path, nameNode == null ? section.at() : nameNode.at());
        section.require("step", ProblemCode.PW013, "this step has no name", "write 'step: NAME'");
        String name = readers.values().name(nameNode, section.path("step"), "a step");
        if (name == null) {
            draft.stepNamesBroken = true;
        }
        return step(section, name == null ? Places.parent(path) : name, path);
    }

    private String path(@Nullable Node nameNode, String place) {
        if (nameNode instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Paths.step(scalar.text(), seen.merge(scalar.text(), 1, Integer::sum));
        }
        return place;
    }

    private StepDefinition step(Section section, String name, String path) {
        String title = readers.values()
                .title(
                        section.require(
                                "title", ProblemCode.PW013, "the step has no title", "write in 'title' what to do"),
                        path + "/title");
        Node description = section.get("description");
        Node owner = section.require(
                "owner",
                ProblemCode.PW013,
                "the step has no owner",
                "write whom it is asked of, such as 'owner: role charge-nurse'");
        PartyRef owned = owner == null ? null : readers.parties().one(owner, path + "/owner");
        Node orElse = section.get("or-else");
        Confirmation confirmation = confirmation(section.get("confirm"), path + "/confirm");
        return new StepDefinition(
                name,
                title,
                description == null ? null : readers.values().description(description, path + "/description"),
                new Responsibility(
                        owned == null ? SOMEBODY : owned,
                        orElse == null ? null : readers.parties().one(orElse, path + "/or-else"),
                        List.of()),
                Timing.of(acknowledge(section), complete(section), confirmation),
                ladders(section, name, confirmation != null),
                readers.outcomes().read(section),
                Gate.OPEN,
                readers.audience().read(section));
    }

    private @Nullable Deadline acknowledge(Section section) {
        String path = section.path("acknowledge");
        Node node = section.get("acknowledge");
        if (node == null) {
            node = defaults.get("acknowledge");
            draft.places.redirect(path, "defaults/acknowledge");
        }
        if (node == null) {
            draft.broken(
                    ProblemCode.PW016,
                    path,
                    section.at(),
                    "the step does not say by when somebody must have it",
                    "write 'acknowledge: within 15 minutes', or 'acknowledge: not needed'");
            return null;
        }
        return Deadlines.isNotNeeded(node) ? null : readers.deadlines().read(node, path);
    }

    private Deadline complete(Section section) {
        String path = section.path("complete");
        Node node = section.get("complete");
        if (node == null) {
            node = defaults.get("complete");
            draft.places.redirect(path, "defaults/complete");
        }
        return readers.complete(node, path, node == null ? section.at() : node.at(), "the step");
    }

    private @Nullable Confirmation confirmation(@Nullable Node node, String path) {
        Section section = node == null ? null : Section.of(draft, node, path, Vocabulary.CONFIRM);
        if (section == null) {
            return null;
        }
        Node when = node instanceof Mapping mapping ? mapping.get("when") : null;
        Node by = when != null
                ? section.get("by")
                : section.require("by", ProblemCode.PW013, "'by' is missing here", "say who confirms the work");
        Node within = section.require(
                "within", ProblemCode.PW013, "'within' is missing here", "say by when, such as 'within: 30 minutes'");
        PartyRef confirmer = by == null ? null : readers.parties().one(by, path + "/by");
        Deadline deadline = within == null ? null : readers.within(within, path + "/within");
        if (by == null) {
            draft.places.markBroken(path + "/by");
        }
        return Confirmation.by(
                confirmer == null ? SOMEBODY : confirmer, deadline == null ? Deadlines.PLACEHOLDER : deadline);
    }

    private Ladders ladders(Section section, String name, boolean confirmed) {
        String path = section.path("escalate");
        Node node = section.get("escalate");
        Escalation escalation =
                node == null ? defaults.escalation() : readers.ladders().escalation(node, path, name);
        Ladder placeholder = LadderReader.placeholder(name);
        if (escalation == null) {
            draft.broken(
                    ProblemCode.PW018,
                    path,
                    section.at(),
                    "nobody is told when the step is late",
                    "write 'escalate:' and the name of a ladder, or a list of rungs");
            return Ladders.same(placeholder);
        }
        for (ClockKind clock : ClockKind.values()) {
            boolean needed = clock != ClockKind.CONFIRM || confirmed;
            if (needed && escalation.of(clock) == null && !draft.places.isBroken(path)) {
                draft.broken(
                        ProblemCode.PW018,
                        path + "/" + Paths.word(clock),
                        node == null ? section.at() : node.at(),
                        "nobody is told when the step is " + Paths.word(clock),
                        "write '" + Paths.word(clock) + ":' and a ladder");
            }
        }
        return escalation.ladders(placeholder);
    }
}
