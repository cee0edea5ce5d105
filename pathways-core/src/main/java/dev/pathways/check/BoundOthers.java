package dev.pathways.check;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When somebody else has been told by a ladder, counted from the deadline of its clock.
 *
 * <p>The first rung that names another tells them, put off by one grace for each rung before it. Where that rung reaches
 * nobody, they have declined, and so they know already.
 *
 * <p>Some may not be told at all: whoever did the work is not asked to confirm it, and whoever did a step that {@code not-by}
 * names is not asked to do this one. They can be anybody who is named. A rung that names them and who is late as well reaches
 * somebody, and so the next one is waited for. The bound is the longest over all who can be left out.
 *
 * @param longest the longest time
 * @param waitsForNet whether it may be the safety net that somebody waits for
 */
record BoundOthers(Duration longest, boolean waitsForNet) {
    /**
     * Who may not be told because of what they did.
     *
     * @param always the parties of whom that is certain
     * @param more how many others it may be beside them
     */
    record LeftOut(Set<PartyRef> always, int more) {}

    /** What a rung may come to. */
    private enum Comes {
        /** It tells somebody else, or they have declined and know. */
        TELLS,
        /** It reaches only who is late, and the next is waited for. */
        WAITS,
        /** It reaches nobody and fires the next. */
        PASSES
    }

    /**
     * The longest time for a ladder.
     *
     * @param gaps the time from the deadline to rung 1, and from each rung to the next with the answer that puts it off
     * @param leftOut who of those named may be left out
     * @param calling how long after the last rung the safety net is called
     */
    static BoundOthers of(Ladder ladder, Set<PartyRef> late, List<Duration> gaps, LeftOut leftOut, Duration calling) {
        Set<PartyRef> named = new LinkedHashSet<>();
        ladder.rungs().forEach(rung -> named.addAll(rung.named()));
        named.removeAll(late);
        named.removeAll(leftOut.always());
        BoundOthers worst = new BoundOthers(Duration.ZERO, false);
        for (Set<PartyRef> more : choices(List.copyOf(named), leftOut.more())) {
            Set<PartyRef> out = new HashSet<>(leftOut.always());
            out.addAll(more);
            worst = worst.or(of(comes(ladder, late, out), gaps, calling));
        }
        return worst;
    }

    /** The longest of both. */
    BoundOthers or(BoundOthers other) {
        return new BoundOthers(BoundClock.larger(longest, other.longest), waitsForNet || other.waitsForNet);
    }

    /** All sets of at most so many of these. */
    private static List<Set<PartyRef>> choices(List<PartyRef> from, int most) {
        List<Set<PartyRef>> all = new ArrayList<>(List.of(Set.of()));
        for (int i = 0; most > 0 && i < from.size(); i++) {
            for (Set<PartyRef> others : choices(from.subList(i + 1, from.size()), most - 1)) {
                Set<PartyRef> with = new HashSet<>(others);
                with.add(from.get(i));
                all.add(with);
            }
        }
        return all;
    }

    private static List<Comes> comes(Ladder ladder, Set<PartyRef> late, Set<PartyRef> out) {
        return ladder.rungs().stream()
                .map(rung -> {
                    boolean tells =
                            rung.named().stream().anyMatch(party -> !late.contains(party) && !out.contains(party));
                    boolean reaches = rung.named().stream().anyMatch(late::contains);
                    return tells ? Comes.TELLS : reaches ? Comes.WAITS : Comes.PASSES;
                })
                .toList();
    }

    private static BoundOthers of(List<Comes> rungs, List<Duration> gaps, Duration calling) {
        Duration reached = Duration.ZERO;
        Comes before = Comes.WAITS;
        for (int i = 0; i < rungs.size() && before != Comes.TELLS; i++) {
            reached = before == Comes.WAITS ? reached.plus(gaps.get(i)) : reached;
            before = rungs.get(i);
        }
        boolean waits = before == Comes.WAITS;
        return new BoundOthers(waits ? reached.plus(calling) : reached, waits);
    }
}
