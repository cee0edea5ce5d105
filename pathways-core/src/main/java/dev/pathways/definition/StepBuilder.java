package dev.pathways.definition;

import dev.pathways.model.About;
import dev.pathways.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one step in Java; see {@link PathwayBuilder}. Not for use by several threads at once. */
public final class StepBuilder {
    private final String name;
    private final String title;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<KeepInformed> keepInformed = new ArrayList<>();
    private @Nullable PartyRef owner;
    private @Nullable PartyRef orElse;
    private @Nullable Deadline acknowledge;
    private @Nullable Deadline complete;
    private @Nullable Confirmation confirmation;
    private @Nullable Ladders ladders;
    private Target then = Target.NEXT;
    private List<String> record = List.of();

    private StepBuilder(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** Begins a step: its name and what to do, in words for people. */
    public static StepBuilder step(String name, String title) {
        return new StepBuilder(name, title);
    }

    /** Whom it is asked of. */
    public StepBuilder owner(String party) {
        owner = PartyRef.parse(party);
        return this;
    }

    /** Whom it is asked of when the owner reaches nobody. */
    public StepBuilder orElse(String party) {
        orElse = PartyRef.parse(party);
        return this;
    }

    /** The acknowledge clock; without it, none is needed. */
    public StepBuilder acknowledge(String deadline) {
        return acknowledge(Deadline.parse(deadline));
    }

    /** The acknowledge clock; without it, none is needed. */
    public StepBuilder acknowledge(Deadline deadline) {
        acknowledge = deadline;
        return this;
    }

    /** The complete clock. */
    public StepBuilder complete(String deadline) {
        return complete(Deadline.parse(deadline));
    }

    /** The complete clock. */
    public StepBuilder complete(Deadline deadline) {
        complete = deadline;
        return this;
    }

    /** Who must confirm, and by when after the completion. */
    public StepBuilder confirm(String by, String deadline) {
        return confirm(by, Deadline.parse(deadline));
    }

    /** Who must confirm, and by when after the completion. */
    public StepBuilder confirm(String by, Deadline deadline) {
        confirmation = Confirmation.by(PartyRef.parse(by), deadline);
        return this;
    }

    /** One ladder for every kind of lateness. */
    public StepBuilder escalate(Rung... rungs) {
        return escalate(Ladders.same(Ladder.of(name, rungs)));
    }

    /** The ladders by kind of lateness. */
    public StepBuilder escalate(Ladders byLateness) {
        ladders = byLateness;
        return this;
    }

    /** An outcome and where it leads: {@code next}, {@code done} or a step. */
    public StepBuilder outcome(String outcome, String target, String... record) {
        outcomes.add(new Outcome(outcome, Target.parse(target), null, List.of(record)));
        return this;
    }

    /** An outcome that leads back, at most so often. */
    public StepBuilder outcomeAtMost(String outcome, String target, int atMost, String... record) {
        outcomes.add(new Outcome(outcome, Target.parse(target), atMost, List.of(record)));
        return this;
    }

    /** Where a step with one outcome leads. */
    public StepBuilder then(String target) {
        then = Target.parse(target);
        return this;
    }

    /** The facts that must be recorded to complete a step with one outcome. */
    public StepBuilder record(String... facts) {
        record = List.of(facts);
        return this;
    }

    /** Who is told about what, at this step. */
    public StepBuilder keepInformed(String who, About... about) {
        keepInformed.add(new KeepInformed(PartyRef.parse(who), List.of(about)));
        return this;
    }

    StepDefinition build() {
        if (owner == null || complete == null || ladders == null) {
            throw new IllegalStateException(
                    "Expected step '" + name + "' to have an owner, a complete clock and a ladder, but one is missing");
        }
        List<Outcome> all = outcomes.isEmpty() ? List.of(new Outcome(Outcome.COMPLETED, then, null, record)) : outcomes;
        return new StepDefinition(
                name,
                title,
                null,
                new Responsibility(owner, orElse, List.of()),
                Timing.of(acknowledge, complete, confirmation),
                ladders,
                all,
                Gate.OPEN,
                new Audience(keepInformed, List.of()));
    }
}
