package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.BusinessTime;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Responsibility;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Timing;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Party;
import java.util.List;

/** Reads one step. */
final class StepReader {
    private static final PartyRef SOMEBODY = new PartyRef.Named(Party.role("placeholder"));

    private final Draft draft;
    private final Readers readers;
    private final Defaults defaults;
    private final TimingReader timing;

    StepReader(Draft draft, Readers readers, Defaults defaults) {
        this.draft = draft;
        this.readers = readers;
        this.defaults = defaults;
        this.timing = new TimingReader(draft, readers, defaults);
    }

    /** The step of a section whose name is known. */
    StepDefinition read(Section section, String name) {
        Node title =
                section.require("title", ProblemCode.PW013, "the step has no title", "write in 'title' what to do");
        Node description = section.get("description");
        Responsibility responsibility = responsibility(section);
        Timing clocks = timing.read(section);
        Ladders ladders = ladders(section, name, clocks.confirmation() != null);
        List<Outcome> outcomes = readers.outcomes().read(section);
        Gate gate = readers.gates().read(section, outcomes);
        StepDefinition step = new StepDefinition(
                name,
                readers.values().title(title, section.path("title")),
                description == null ? null : readers.values().description(description, section.path("description")),
                responsibility,
                clocks,
                ladders,
                outcomes,
                gate,
                readers.audience().read(section));
        return BusinessTime.onTheOnlyCalendar(step, draft.clockwork());
    }

    private Responsibility responsibility(Section section) {
        Node owner = section.require(
                "owner",
                ProblemCode.PW013,
                "the step has no owner",
                "write whom it is asked of, such as 'owner: role charge-nurse'");
        PartyRef owned = owner == null ? null : readers.parties().one(owner, section.path("owner"));
        Node orElse = section.get("or-else");
        Node notBy = section.get("not-by");
        return new Responsibility(
                owned == null ? SOMEBODY : owned,
                orElse == null ? null : readers.parties().one(orElse, section.path("or-else")),
                notBy == null
                        ? List.of()
                        : readers.values()
                                .oneOrMore(
                                        notBy,
                                        section.path("not-by"),
                                        (item, path) -> readers.values().name(item, path, "a step")));
    }

    private Ladders ladders(Section section, String name, boolean confirmed) {
        String path = section.path("escalate");
        Node node = section.get("escalate");
        Escalation escalation =
                node == null ? defaults.escalation() : readers.ladders().escalation(node, path, name);
        Ladder placeholder = RungReader.placeholder(name);
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
                        path + "/" + clock.lateWord(),
                        node == null ? section.at() : node.at(),
                        "nobody is told when the step is " + clock.lateWord(),
                        "write '" + clock.lateWord() + ":' and a ladder");
            }
        }
        return escalation.ladders(placeholder);
    }
}
