package dev.pathways.check;

import static dev.pathways.check.ModelState.ACKNOWLEDGE;
import static dev.pathways.check.ModelState.ASKED;
import static dev.pathways.check.ModelState.COMPLETE;
import static dev.pathways.check.ModelState.CONFIRM;
import static dev.pathways.check.ModelState.CONFIRMING;
import static dev.pathways.check.ModelState.NEVER;
import static dev.pathways.check.ModelState.TAKEN;

import dev.pathways.check.ModelStep.ModelRung;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock rules for one step, written from their text alone: neither the engine nor the formulas are used. The numbers
 * in comments are the rules'.
 *
 * <p>"Somebody else" is whoever is not the party that the clock's lateness began with: rungs that name {@code owner} do
 * not count, and for a confirmation the confirmer does not. Whoever takes the step when a rung has told
 * them counts as somebody else, and so does whoever has declined it. Silence is counted for each clock that is late, not for the step as a whole.
 */
final class ModelRules {
    /** Which of the three promises about being told a fact belongs to: since opening, since asked, since completed. */
    static final int OPENING = 0;

    static final int ASKING = 1;
    static final int COMPLETION = 2;

    private final ModelStep step;
    private final ModelWaits waits;

    ModelRules(ModelStep step, ModelWaits waits) {
        this.step = step;
        this.waits = waits;
    }

    /** 1: the owner is asked, the acknowledge and complete clocks start. */
    ModelState open() {
        ModelState s = new ModelState();
        s.budget = step.pause();
        s.due[COMPLETE] = step.complete();
        s.next[COMPLETE] = step.complete() + rungs(COMPLETE).get(0).after();
        ask(s, 0);
        return s;
    }

    /** Everything that people may do now; each a state of its own. */
    List<ModelState> acts(ModelState before, int now) {
        List<ModelState> all = new ArrayList<>();
        if (before.pausedFor > 0) {
            return all; // an early end of a pause is a shorter pause
        }
        boolean open = before.phase == ASKED || before.phase == TAKEN;
        if (open) {
            all.add(answer(before.copy()));
            all.add(changeOwner(before.copy(), now));
            if (step.confirm() > 0) {
                all.add(done(before.copy(), now)); // without, nothing fires afterwards
            }
        } else {
            all.addAll(fire(returned(before.copy(), now), now));
        }
        ModelState escalated = before.copy();
        if (fireNext(escalated, clock(before.phase), now, now, true)) {
            all.add(escalated); // 4: by hand; 8: a decline does the same while nobody has acknowledged
        }
        if (!before.quieted && before.net != NEVER) {
            ModelState quiet = before.copy();
            quiet.quieted = true;
            quiet.net += step.every(); // 5: two every after the last
            netTold(quiet, now, false);
            all.add(quiet);
        }
        for (int length = 1; length <= before.budget && !late(before, now); length++) {
            ModelState paused = before.copy();
            paused.budget -= length;
            paused.pausedFor = length;
            all.add(paused); // 10: only while it is not late
        }
        return all;
    }

    /** 2, 4: a named person takes it. That stops the acknowledge clock, and answers the newest rung. */
    private ModelState answer(ModelState s) {
        if (s.phase == ASKED) {
            stop(s, ACKNOWLEDGE);
            s.quiet[ACKNOWLEDGE] = NEVER;
            s.phase = TAKEN;
        }
        if (!s.answered) {
            s.answered = true;
            boolean last = s.fired[COMPLETE] == rungs(COMPLETE).size();
            s.next[COMPLETE] = last ? NEVER : s.next[COMPLETE] + step.grace();
            s.net = last ? s.net + step.grace() : s.net;
        }
        return s;
    }

    /** 9: assigned to somebody who has not taken it. */
    private ModelState changeOwner(ModelState s, int now) {
        stop(s, ACKNOWLEDGE);
        s.owner = ModelStep.SOMEBODY;
        ask(s, now);
        return s;
    }

    /** 3: reported done. The complete ladder is silent and keeps what it planned. */
    ModelState done(ModelState s, int now) {
        stop(s, ACKNOWLEDGE);
        s.netAside = s.fired[COMPLETE] == rungs(COMPLETE).size() ? s.net : NEVER;
        s.netCalled &= s.netAside != NEVER;
        s.net = NEVER;
        s.phase = CONFIRMING;
        s.due[CONFIRM] = now + step.confirm();
        s.fired[CONFIRM] = 0;
        s.next[CONFIRM] = s.due[CONFIRM] + rungs(CONFIRM).get(0).after();
        s.confirmingSince = now;
        s.other[COMPLETION] = false;
        s.netKnows[COMPLETION] = false;
        s.quiet = new int[] {NEVER, NEVER, NEVER};
        return s;
    }

    /** 3: the work comes back: asked again, under the old complete deadline, and what was planned meanwhile fires now. */
    private ModelState returned(ModelState s, int now) {
        s.due[CONFIRM] = NEVER;
        s.next[CONFIRM] = NEVER;
        s.confirmingSince = NEVER;
        s.net = s.netAside;
        s.netCalled &= s.net != NEVER;
        s.netAside = NEVER;
        s.returned = true;
        s.quiet = new int[] {NEVER, s.due[COMPLETE] <= now ? now : NEVER, NEVER};
        ask(s, now);
        return s;
    }

    /** A new round of the acknowledge clock, where there is one. */
    private void ask(ModelState s, int now) {
        s.phase = ASKED;
        s.fired[ACKNOWLEDGE] = 0;
        s.quiet[ACKNOWLEDGE] = NEVER;
        if (step.acknowledge() > 0) {
            s.due[ACKNOWLEDGE] = now + step.acknowledge();
            s.next[ACKNOWLEDGE] = s.due[ACKNOWLEDGE] + rungs(ACKNOWLEDGE).get(0).after();
        }
        s.askedSince = now;
        // A safety net that is being called about this step knows already.
        s.other[ASKING] = s.netCalled;
        s.netKnows[ASKING] = s.netCalled;
    }

    /** The acknowledge clock stops, with its ladder and that ladder's calls. */
    private void stop(ModelState s, int clock) {
        s.due[clock] = NEVER;
        s.next[clock] = NEVER;
        if (s.fired[COMPLETE] < rungs(COMPLETE).size()) {
            s.net = NEVER;
            s.netCalled = false;
        }
        s.fired[clock] = 0;
    }

    /** 11, 13: fires everything that is planned up to and including now, in order; each rung may reach nobody. */
    List<ModelState> fire(ModelState before, int now) {
        if (before.pausedFor > 0) {
            return List.of(before);
        }
        int clock = -1;
        int planned = before.net;
        for (int each = 0; each < 3; each++) {
            boolean silent = (each == CONFIRM) != (before.phase == CONFIRMING);
            if (!silent && before.next[each] <= planned && before.next[each] <= now) {
                planned = before.next[each];
                clock = each;
            }
        }
        if (planned > now) {
            return List.of(before);
        }
        List<ModelState> all = new ArrayList<>();
        for (boolean reached : new boolean[] {true, false}) {
            ModelState s = before.copy();
            if (clock >= 0) {
                fireNext(s, clock, planned, now, reached);
                all.addAll(fire(s, now));
            } else if (reached) {
                netTold(s, now, true);
                collapse(s, now);
                all.addAll(fire(s, now));
            }
        }
        return all;
    }

    /** 3: nobody is asked to confirm their own work, so a rung that names the owner reaches nobody then. */
    private static boolean isTheirOwnWork(ModelRung rung, int clock) {
        return clock == CONFIRM && rung.party() == 0;
    }

    /** 4 and 6: fires the next rung of a ladder; false where none is left. */
    private boolean fireNext(ModelState s, int clock, int planned, int now, boolean there) {
        List<ModelRung> rungs = rungs(clock);
        int number = s.fired[clock];
        if (number == rungs.size()) {
            return false;
        }
        ModelRung rung = rungs.get(number);
        boolean reached = there && !isTheirOwnWork(rung, clock);
        s.fired[clock]++;
        boolean last = s.fired[clock] == rungs.size();
        // 13: what is skipped is skipped at its planned instant, so that a late pass tells the same story.
        s.next[clock] =
                last ? NEVER : planned + (reached ? rungs.get(number + 1).after() : 0);
        if (last && !reached) {
            netTold(s, now, true);
            s.net = planned + step.every();
            collapse(s, now);
        } else if (last && s.net == NEVER) {
            s.net = planned + step.every();
        }
        if (reached) {
            hear(s, rung.party() == 0 ? s.owner : rung.party(), now);
        }
        know(s, rung, clock, now);
        if (reached) {
            handOn(s, rung, clock, now);
        }
        return true;
    }

    /** 13: missed calls collapse into one; the next one stays on the beat. */
    private void collapse(ModelState s, int now) {
        while (s.net <= now) {
            s.net += step.every();
        }
    }

    private void handOn(ModelState s, ModelRung rung, int clock, int now) {
        if (clock == COMPLETE) {
            s.answered = step.grace() == 0;
        }
        if (!rung.handsOn() || clock == CONFIRM) {
            return;
        }
        if (s.next[clock] != NEVER && step.acknowledge() > 0) {
            s.next[clock] = Math.max(s.next[clock], now + step.acknowledge());
        }
        s.owner = rung.party();
        if (clock == COMPLETE) {
            stop(s, ACKNOWLEDGE);
            ask(s, now);
        } else if (step.acknowledge() > 0) {
            s.due[ACKNOWLEDGE] = now + step.acknowledge(); // its own ladder goes on
        }
    }

    /** Everybody named reaches somebody; so whom a rung does not reach, they have declined in this round, and know. */
    private void know(ModelState s, ModelRung rung, int clock, int now) {
        boolean confirming = clock == CONFIRM;
        for (int promise = 0; promise < 3; promise++) {
            boolean late = rung.party() == 0
                    || (confirming && rung.party() == ModelStep.CONFIRMER)
                    || (promise == ASKING && rung.party() == s.owner);
            if (!late) {
                somebodyElse(s, promise, now);
            }
        }
    }

    private void netTold(ModelState s, int now, boolean called) {
        if (called) {
            hear(s, ModelStep.NET, now);
        }
        s.netCalled = true;
        for (int promise = 0; promise < 3; promise++) {
            somebodyElse(s, promise, now);
            if (!s.netKnows[promise] && counts(s, promise)) {
                s.netKnows[promise] = true;
                waits.net(s, promise, now);
            }
        }
    }

    private void somebodyElse(ModelState s, int promise, int now) {
        if (!s.other[promise] && counts(s, promise)) {
            s.other[promise] = true;
            waits.other(s, promise, now);
        }
    }

    /** Whether what the promise is about is the case now. */
    private boolean counts(ModelState s, int promise) {
        return switch (promise) {
            case ASKING -> s.phase == ASKED && step.acknowledge() > 0;
            case COMPLETION -> s.phase == CONFIRMING;
            default -> true;
        };
    }

    private void hear(ModelState s, int party, int now) {
        if (s.heard != null) {
            s.heard.add(new ModelState.Heard(party, now));
        }
        for (int clock = 0; clock < 3; clock++) {
            if (s.quiet[clock] != NEVER) {
                waits.silence(now - s.quiet[clock]);
                s.quiet[clock] = now;
            }
        }
    }

    /** Lateness begins at the due instant, not with the next thing that happens. */
    void becomeLate(ModelState s, int now) {
        for (int clock = 0; clock < 3; clock++) {
            boolean late = isLate(s, clock, now);
            s.quiet[clock] = !late ? NEVER : s.quiet[clock] == NEVER ? now : s.quiet[clock];
        }
    }

    private static boolean late(ModelState s, int now) {
        return isLate(s, ACKNOWLEDGE, now) || isLate(s, COMPLETE, now) || isLate(s, CONFIRM, now);
    }

    private static boolean isLate(ModelState s, int clock, int now) {
        boolean runs = clock == ACKNOWLEDGE
                ? s.phase == ASKED
                : clock == COMPLETE ? s.phase != CONFIRMING : s.phase == CONFIRMING;
        return runs && s.due[clock] <= now;
    }

    /** 10: while it is paused, everything that is planned moves on with the time. */
    void pass(ModelState s) {
        if (s.pausedFor == 0) {
            return;
        }
        s.pausedFor--;
        for (int clock = 0; clock < 3; clock++) {
            s.due[clock] = later(s.due[clock]);
            s.next[clock] = later(s.next[clock]);
        }
        s.net = later(s.net);
        s.netAside = later(s.netAside);
    }

    private static int later(int time) {
        return time == NEVER ? NEVER : time + 1;
    }

    private static int clock(int phase) {
        return phase == ASKED ? ACKNOWLEDGE : phase == TAKEN ? COMPLETE : CONFIRM;
    }

    private List<ModelRung> rungs(int clock) {
        return clock == ACKNOWLEDGE
                ? step.unacknowledged()
                : clock == COMPLETE ? step.uncompleted() : step.unconfirmed();
    }
}
