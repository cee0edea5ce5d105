package dev.pathways.definition;

import dev.pathways.model.About;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one step in Java; see {@link PathwayBuilder}. Not for use by several threads at once. */
public final class StepBuilder implements ItemBuilder {
    private static final String BEFORE_DUE = " before due";

    private final String name;
    private final String title;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<KeepInformed> keepInformed = new ArrayList<>();
    private final List<PartyRef> visibleTo = new ArrayList<>();
    private final List<String> notBy = new ArrayList<>();
    private final List<Warn> warnings = new ArrayList<>();
    private final List<String> mayPause = new ArrayList<>();
    private final Map<String, String> completesWhen = new LinkedHashMap<>();
    private @Nullable String description;
    private @Nullable Condition onlyIf;
    private Gate.@Nullable Opens opens;
    private @Nullable String closesWhen;
    private @Nullable StillOnIt stillOnIt;
    private @Nullable String calendar;
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

    /** Earlier steps whose doers may not take it. */
    public StepBuilder notBy(String... steps) {
        notBy.addAll(List.of(steps));
        return this;
    }

    /** More about it. */
    public StepBuilder description(String text) {
        description = text;
        return this;
    }

    /** When it is needed at all; without it, always. */
    public StepBuilder onlyIf(Condition condition) {
        onlyIf = condition;
        return this;
    }

    /** It opens at a point on the clock after its turn has come, such as {@code by 07:00}. */
    public StepBuilder opens(String when) {
        opens = new Gate.Opens.At(When.parse(when));
        return this;
    }

    /** It opens with an event, and is not needed any more when that has not come in time. */
    public StepBuilder opensWhen(String event, String notNeededAfter) {
        opens = new Gate.Opens.On(event, Span.parse(notNeededAfter));
        return this;
    }

    /** The event that makes it superfluous. */
    public StepBuilder closesWhen(String event) {
        closesWhen = event;
        return this;
    }

    /** The event that completes it, where it has one outcome; without such a word, a person does. */
    public StepBuilder completesWhen(String event) {
        return completesWhen(event, Outcome.COMPLETED);
    }

    /** The event that completes it with an outcome. */
    public StepBuilder completesWhen(String event, String outcome) {
        completesWhen.put(event, outcome);
        return this;
    }

    /** How an acknowledgement must be renewed: asked again every so often, to be answered within so long. */
    public StepBuilder stillOnIt(String every, String answerWithin) {
        stillOnIt = new StillOnIt(Span.parse(every), Span.parse(answerWithin));
        return this;
    }

    /** Asks parties, while the work is not done, at a point on the clock or {@code 30 minutes before due}. */
    public StepBuilder warn(String ifNot, String... tell) {
        return warn(ifNot, List.of(tell), List.of());
    }

    /** Informs parties, while the work is not done, at a point on the clock or {@code 30 minutes before due}. */
    public StepBuilder warnInforming(String ifNot, String... inform) {
        return warn(ifNot, List.of(), List.of(inform));
    }

    /** Asks some parties and informs others, while the work is not done. */
    public StepBuilder warn(String ifNot, List<String> tell, List<String> inform) {
        Warn.Point at = ifNot.endsWith(BEFORE_DUE)
                ? new Warn.Point.BeforeDue(Span.parse(ifNot.substring(0, ifNot.length() - BEFORE_DUE.length())))
                : new Warn.Point.IfNot(When.parse(ifNot));
        warnings.add(new Warn(
                at,
                tell.stream().map(PartyRef::parse).toList(),
                inform.stream().map(PartyRef::parse).toList()));
        return this;
    }

    /** The pauses for which its clocks may stand still; without them, nobody can pause it. */
    public StepBuilder mayPause(String... pauses) {
        mayPause.addAll(List.of(pauses));
        return this;
    }

    /** The calendar that its business time follows; without it, the only one. */
    public StepBuilder calendar(String name) {
        calendar = name;
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

    /** The event that must confirm, and by when after the completion. */
    public StepBuilder confirmWhen(String event, String deadline) {
        return confirmWhen(event, Deadline.parse(deadline));
    }

    /** The event that must confirm, and by when after the completion. */
    public StepBuilder confirmWhen(String event, Deadline deadline) {
        confirmation = Confirmation.when(event, deadline);
        return this;
    }

    /** One ladder for every kind of lateness. */
    public StepBuilder escalate(Rung... rungs) {
        return escalate(Ladders.same(Ladder.of(name, rungs)));
    }

    /** One ladder, with a name of its own or a grace, for every kind of lateness. */
    public StepBuilder escalate(Ladder ladder) {
        return escalate(Ladders.same(ladder));
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

    /** Who may look at this step. */
    public StepBuilder visibleTo(String... parties) {
        Arrays.stream(parties).map(PartyRef::parse).forEach(visibleTo::add);
        return this;
    }

    @Override
    public StepDefinition build(Clockwork clockwork) {
        if (owner == null || complete == null || ladders == null) {
            throw new IllegalStateException(
                    "Expected step '" + name + "' to have an owner, a complete clock and a ladder, but one is missing");
        }
        List<Outcome> all = outcomes.isEmpty() ? List.of(new Outcome(Outcome.COMPLETED, then, null, record)) : outcomes;
        Timing timing = new Timing(acknowledge, complete, confirmation, stillOnIt, warnings, mayPause, calendar);
        Gate gate = new Gate(onlyIf, opens, closesWhen, completesWhen);
        StepDefinition step = new StepDefinition(
                name,
                title,
                description,
                new Responsibility(owner, orElse, notBy),
                timing,
                ladders,
                all,
                gate,
                new Audience(keepInformed, visibleTo));
        return BusinessTime.onTheOnlyCalendar(step, clockwork);
    }
}
