package dev.pathways.jdbc;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Listening;
import dev.pathways.decision.OpenWork;
import dev.pathways.decision.Parties;
import dev.pathways.decision.Schedule;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.json.PathwayJson;
import dev.pathways.model.ClockKind;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.spi.Commit;
import dev.pathways.spi.RecordedReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a commit writes and deletes: the difference between the state before and the state afterwards. No row is
 * touched twice, and none that stays as it is.
 */
final class Rows {
    /** The open ones are worklist entries. */
    static final short OPEN = 0;

    static final short ENDED = 1;
    /** A safety net was not reached when it was called last. */
    static final int UNREACHED = 1;
    /** A broken glass waits for its review. */
    static final int TO_REVIEW = 2;
    /** Accountable for the step. */
    static final int OWNER = 1;
    /** Expected to answer about it. */
    static final int ASKED = 2;
    /** Read again when it changes. */
    static final int LISTENED_TO = 4;

    final Commit commit;
    final short bucket;
    private final Map<Part, List<Object[]>> parts = new EnumMap<>(Part.class);

    private Rows(Commit commit) {
        this.commit = commit;
        this.bucket = Buckets.of(commit.state().id());
    }

    static Rows of(Commit commit) {
        Rows rows = new Rows(commit);
        rows.events();
        rows.timer();
        rows.notices();
        rows.tasks();
        rows.parties();
        rows.command();
        return rows;
    }

    /** The rows of one kind, in the order of its columns. */
    List<Object[]> of(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    InstanceState state() {
        return commit.state();
    }

    short status() {
        return state().isOpen() ? OPEN : ENDED;
    }

    short flags() {
        return (short)
                ((state().isNetUnreached() ? UNREACHED : 0) | (state().reviews().isEmpty() ? 0 : TO_REVIEW));
    }

    /** When it was changed: with its newest entry. */
    Instant updatedAt() {
        return commit.entries().get(commit.entries().size() - 1).at();
    }

    @Nullable
    String commandId() {
        RecordedReply answer = commit.answer();
        return answer == null ? null : answer.id().value();
    }

    private void add(Part part, @Nullable Object... rest) {
        @Nullable Object[] row = new Object[rest.length + 2];
        row[0] = bucket;
        row[1] = state().id().value();
        System.arraycopy(rest, 0, row, 2, rest.length);
        parts.computeIfAbsent(part, any -> new ArrayList<>()).add(row);
    }

    private void events() {
        for (JournalEntry entry : commit.entries()) {
            add(
                    Part.EVENTS,
                    entry.seq(),
                    entry.event().getClass().getSimpleName(),
                    entry.at(),
                    entry.actor().kind().name(),
                    entry.actor().id(),
                    PathwayJson.of(entry.event()));
        }
    }

    private void timer() {
        Instant before = commit.before() == null ? null : Schedule.nextDue(commit.before());
        Instant after = commit.wakeAt();
        if (before != null && !before.equals(after)) {
            add(Part.TIMERS_GONE, before);
        }
        if (after != null) {
            add(
                    Part.TIMERS,
                    after,
                    state().definition().name(),
                    state().definition().version());
        }
    }

    private void notices() {
        for (Notice notice : commit.notices()) {
            add(Part.NOTICES, notice.id(), commit.leaseUntil(), (short) 0, PathwayJson.of(notice));
        }
    }

    private void command() {
        RecordedReply answer = commit.answer();
        if (answer != null) {
            add(Part.COMMANDS, answer.id().value(), answer.fingerprint(), PathwayJson.of(answer.reply()), updatedAt());
        }
    }

    private void tasks() {
        difference(tasks(commit.before()), tasks(state()), Part.TASKS_GONE, Part.TASKS);
    }

    private void parties() {
        difference(parties(commit.before()), parties(state()), Part.PARTIES_GONE, Part.PARTIES);
    }

    /** Rows by key: those that are gone are deleted by it, those that are new or another are put. */
    private void difference(
            Map<List<Object>, Object[]> before, Map<List<Object>, Object[]> after, Part gone, Part put) {
        for (List<Object> key : before.keySet()) {
            if (!after.containsKey(key)) {
                add(gone, key.toArray());
            }
        }
        after.forEach((key, row) -> {
            if (!Arrays.equals(row, before.get(key))) {
                Object[] all = Arrays.copyOf(key.toArray(), key.size() + row.length);
                System.arraycopy(row, 0, all, key.size(), row.length);
                add(put, all);
            }
        });
    }

    private static Map<List<Object>, Object[]> tasks(@Nullable InstanceState state) {
        Map<List<Object>, Object[]> rows = new LinkedHashMap<>();
        if (state != null && state.isOpen()) {
            for (StepState step : state.steps()) {
                if (step.phase().isLive()) {
                    rows.put(List.of(step.step()), new Object[] {
                        state.definition().name(),
                        state.context().subject().reference(),
                        state.context().unit().value(),
                        step.phase().name(),
                        Parties.owner(step).toString(),
                        due(state, step),
                        isLate(step)
                    });
                }
            }
        }
        return rows;
    }

    private static Map<List<Object>, Object[]> parties(@Nullable InstanceState state) {
        Map<List<Object>, Object[]> rows = new LinkedHashMap<>();
        if (state != null && state.isOpen()) {
            for (StepState step : state.steps()) {
                relations(step)
                        .forEach((party, relation) -> rows.put(
                                List.of(step.step(), party.toString()), new Object[] {relation, due(state, step)}));
            }
        }
        return rows;
    }

    private static Map<Party, Short> relations(StepState step) {
        Map<Party, Short> relations = new LinkedHashMap<>();
        if (step.phase().isLive()) {
            Party owner = Parties.owner(step);
            OpenWork.parties(step)
                    .forEach(party -> relations.put(party, (short) (party.equals(owner) ? OWNER : ASKED)));
        }
        Listening.parties(step)
                .forEach(party -> relations.merge(party, (short) LISTENED_TO, (a, b) -> (short) (a | b)));
        return relations;
    }

    /** When the clock that runs out first does; the pathway's own, where the step has none that runs. */
    private static Instant due(InstanceState state, StepState step) {
        Instant due = null;
        for (ClockKind kind : ClockKind.values()) {
            StepClock clock = step.clocks().of(kind);
            if (clock != null && clock.running() && clock.due() != null) {
                due = due == null || clock.due().isBefore(due) ? clock.due() : due;
            }
        }
        return Objects.requireNonNullElse(due, state.course().due());
    }

    private static boolean isLate(StepState step) {
        for (ClockKind kind : ClockKind.values()) {
            StepClock clock = step.clocks().of(kind);
            if (clock != null && clock.running() && clock.late()) {
                return true;
            }
        }
        return false;
    }
}
