package dev.pathways.render;

import dev.pathways.definition.Audience;
import dev.pathways.definition.Condition;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.FactTest;
import dev.pathways.definition.Gate;
import dev.pathways.definition.KeepInformed;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Responsibility;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Target;
import dev.pathways.definition.Timing;
import dev.pathways.definition.Warn;
import dev.pathways.model.About;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes steps that use every word of the language, for the tests of the outputs. */
final class Work {
    private final String name;
    private final String title;
    private final Ladders ladders;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Warn> warnings = new ArrayList<>();
    private final Map<String, String> completesWhen = new LinkedHashMap<>();
    private @Nullable String description;
    private Responsibility responsibility;
    private @Nullable Deadline acknowledge;
    private Deadline complete = Deadline.parse("within 1 hour");
    private @Nullable Confirmation confirmation;
    private @Nullable StillOnIt stillOnIt;
    private List<String> mayPause = List.of();
    private @Nullable String calendar;
    private @Nullable Condition onlyIf;
    private Gate.@Nullable Opens opens;
    private @Nullable String closesWhen;
    private Audience audience = Audience.NOBODY_MORE;

    private Work(String name, String title, String owner, Ladders ladders) {
        this.name = name;
        this.title = title;
        this.ladders = ladders;
        this.responsibility = Responsibility.of(PartyRef.parse(owner));
    }

    static Work step(String name, String title, String owner, Ladder ladder) {
        return new Work(name, title, owner, Ladders.same(ladder));
    }

    static Work step(String name, String title, String owner, Ladders ladders) {
        return new Work(name, title, owner, ladders);
    }

    Work description(String text) {
        description = text;
        return this;
    }

    Work orElse(String party, String... notBy) {
        responsibility = new Responsibility(responsibility.owner(), PartyRef.parse(party), List.of(notBy));
        return this;
    }

    Work acknowledge(String deadline) {
        return acknowledge(Deadline.parse(deadline));
    }

    Work acknowledge(Deadline deadline) {
        acknowledge = deadline;
        return this;
    }

    Work complete(String... points) {
        return complete(Deadline.of(Arrays.stream(points).map(When::parse).toList()));
    }

    Work complete(Deadline deadline) {
        complete = deadline;
        return this;
    }

    Work confirm(Confirmation by) {
        confirmation = by;
        return this;
    }

    Work stillOnIt(StillOnIt renewal) {
        stillOnIt = renewal;
        return this;
    }

    Work warn(Warn warning) {
        warnings.add(warning);
        return this;
    }

    Work mayPause(String... names) {
        mayPause = List.of(names);
        return this;
    }

    Work calendar(String of) {
        calendar = of;
        return this;
    }

    Work onlyIf(Condition condition) {
        onlyIf = condition;
        return this;
    }

    Work opens(Gate.Opens gate) {
        opens = gate;
        return this;
    }

    Work closesWhen(String event) {
        closesWhen = event;
        return this;
    }

    Work completesWhen(String event, String outcome) {
        completesWhen.put(event, outcome);
        return this;
    }

    Work outcome(String outcome, String target, String... record) {
        outcomes.add(new Outcome(outcome, Target.parse(target), null, List.of(record)));
        return this;
    }

    Work back(String outcome, String target, int atMost, String... record) {
        outcomes.add(new Outcome(outcome, Target.parse(target), atMost, List.of(record)));
        return this;
    }

    Work audience(String who, String sees, About... about) {
        audience = new Audience(
                List.of(new KeepInformed(PartyRef.parse(who), List.of(about))), List.of(PartyRef.parse(sees)));
        return this;
    }

    StepDefinition done() {
        if (outcomes.isEmpty()) {
            outcome(Outcome.COMPLETED, "next");
        }
        return new StepDefinition(
                name,
                title,
                description,
                responsibility,
                new Timing(acknowledge, complete, confirmation, stillOnIt, warnings, mayPause, calendar),
                ladders,
                outcomes,
                new Gate(onlyIf, opens, closesWhen, completesWhen),
                audience);
    }

    static List<PartyRef> parties(String... parties) {
        return Arrays.stream(parties).map(PartyRef::parse).toList();
    }

    /** A condition that is a value or one of several. */
    static Condition is(String fact, String... values) {
        return new Condition(List.of(Map.of(fact, new FactTest.OneOf(List.of(values)))));
    }
}
