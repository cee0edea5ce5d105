package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.About;
import dev.pathways.model.Actor;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Refusal;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision in the making: the state as it stands after the events recorded so far, and whom to tell. Lives for one
 * call and is never shared.
 */
final class Draft {
    final PathwayDefinition definition;
    final Instant now;
    final Lookup lookup;
    final Schedule.Memory schedule = new Schedule.Memory();
    private final InstanceId id;
    private final Actor actor;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final NoticeBook book = new NoticeBook();
    private final @Nullable InstanceState before;
    private @Nullable InstanceState state;
    private boolean overrides;

    Draft(
            PathwayDefinition definition,
            InstanceId id,
            @Nullable InstanceState state,
            Actor actor,
            Instant now,
            Answers answers) {
        this.definition = definition;
        this.id = id;
        this.before = state;
        this.state = state;
        this.actor = actor;
        this.now = now;
        this.lookup = new Lookup(answers);
    }

    InstanceState state() {
        if (state == null) {
            throw new IllegalStateException("Expected instance " + id + " to have started, but it has not");
        }
        return state;
    }

    /** From here on the actor is permitted what they may not do. */
    void override() {
        overrides = true;
    }

    /** Whether the actor is permitted what they may not do. */
    boolean overrides() {
        return overrides;
    }

    Actor actor() {
        return actor;
    }

    StepState step(String name) {
        return state().step(name);
    }

    StepDefinition defined(String name) {
        return definition.step(name);
    }

    /** Records that the actor of the command did something. */
    void record(Event event) {
        record(event, actor);
    }

    /** Records that time did something. */
    void recordTime(Event event) {
        record(event, Actor.CLOCK);
    }

    private void record(Event event, Actor by) {
        InstanceState current = state;
        long seq = current == null ? 1 : current.version() + 1;
        JournalEntry entry = new JournalEntry(id, seq, now, by, event);
        InstanceState after = Evolver.evolve(current, entry);
        requireLegal(current, event, after);
        entries.add(entry);
        state = after;
    }

    private static void requireLegal(@Nullable InstanceState before, Event event, InstanceState after) {
        Trigger trigger = Trigger.of(event);
        String step = step(event);
        if (before == null || trigger == null || step == null) {
            return;
        }
        StepPhase from = before.phase(step);
        StepPhase to = after.phase(step);
        if (!TransitionTable.allows(from, trigger, to)) {
            throw new IllegalStateException("Expected a legal transition of a step, but got " + from + " to " + to
                    + " when " + trigger.words());
        }
    }

    private static @Nullable String step(Event event) {
        if (event instanceof Event.OnStep onStep) {
            return onStep.step();
        }
        return event instanceof Event.SafetyNetCalled called ? called.step() : null;
    }

    /** Nobody is asked to act on a step that is not open yet; they hear what it waits for. */
    private Notice.Reason reason(
            @Nullable String step,
            @Nullable About about,
            @Nullable ClockKind clock,
            int rung,
            Instant planned,
            boolean asked) {
        boolean waits = step != null && state().phase(step) == StepPhase.WAITING;
        List<String> blockedBy = waits && step != null ? Ahead.blocking(this, step) : List.of();
        return new Notice.Reason(about, clock, rung, planned, now, asked && !waits, blockedBy);
    }

    /** Asks people to act. */
    void ask(
            List<String> people,
            NoticeKind kind,
            @Nullable String step,
            @Nullable ClockKind clock,
            int rung,
            Instant planned) {
        tell(people, kind, step, reason(step, null, clock, rung, planned, true));
    }

    /** Tells people what happened, without asking them to act on it. */
    void tell(List<String> people, NoticeKind kind, @Nullable String step, Instant planned) {
        tell(people, kind, step, reason(step, null, null, 0, planned, false));
    }

    /** Tells people, except of their own act, what happened to a step, without asking them to act on it. */
    void give(List<String> people, String step, Event.Word word) {
        Notice.Reason reason = reason(step, word.about(), word.clock(), word.rung(), word.planned(), false);
        for (String person : people) {
            if (word.about() == null || !isActor(person)) {
                book.add(person, word.kind(), step, reason);
            }
        }
    }

    private void tell(List<String> people, NoticeKind kind, @Nullable String step, Notice.Reason reason) {
        people.forEach(person -> book.add(person, kind, step, reason));
    }

    /** Tells people, except the actor, something about a step, as of now. */
    void tellOthers(List<String> people, NoticeKind kind, String step) {
        tellOthers(people, kind, step, now);
    }

    /** Tells people, except the actor, something about a step that was so already at an earlier instant. */
    void tellOthers(List<String> people, NoticeKind kind, String step, Instant planned) {
        for (String person : people) {
            if (!isActor(person)) {
                book.add(person, kind, step, reason(step, null, null, 0, planned, false));
            }
        }
    }

    void alarm(@Nullable String step, Instant planned) {
        book.add(Notice.HOST, NoticeKind.ALARM, step, reason(step, null, null, 0, planned, true));
    }

    /** Forgets what this decision would have asked about a step, which has ended within it. */
    void unask(String step) {
        book.unask(step);
    }

    /** Whether this visit of a step opened within this decision, so that nobody has heard of it. */
    boolean openedHere(StepState step) {
        StepState earlier = before == null ? null : before.find(step.step());
        return earlier == null || earlier.visit() != step.visit();
    }

    boolean isActor(String person) {
        return actor.isPerson() && actor.id().equals(person);
    }

    /** Refused: nothing of this draft is kept. */
    Decision refuse(Refusal refusal) {
        return missing(new Decision.Decided(new Reply.Refused(refusal), before, List.of(), List.of()));
    }

    /** Refused, and yet something happened that must be kept. */
    Decision refuseButKeep(Refusal refusal) {
        return finish(new Reply.Refused(refusal));
    }

    /** Accepted. A clock that started with its deadline already past is due at once; what ends leaves no word owed. */
    Decision accept() {
        Passing.before(this);
        Informing.atTheEnd(this);
        return finish(null);
    }

    private Decision finish(@Nullable Reply given) {
        List<Notice> notices = List.of();
        if (!book.isEmpty()) {
            notices = book.notices(id, state().version() + 1);
            recordTime(new Event.Told(notices));
        }
        Reply reply = given == null ? new Reply.Accepted(id, state().version()) : given;
        return missing(new Decision.Decided(reply, state, entries, notices));
    }

    private Decision missing(Decision decided) {
        return lookup.missing().isEmpty() ? decided : new Decision.Needs(lookup.missing());
    }
}
