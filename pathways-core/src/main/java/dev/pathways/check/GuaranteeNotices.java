package dev.pathways.check;

import dev.pathways.definition.KeepInformed;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.model.About;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Party;
import dev.pathways.time.Span;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many notices about one step the clocks alone can send one party within 12 hours. What people do comes on top.
 *
 * <p>Counted for each party that the step names: every rung that names it, of every ladder that can run (the
 * acknowledge ladder once more for each rung of the complete ladder that hands the step on, and for an acknowledgement that
 * lapses, because that restarts it);
 * one word that a clock ran out and one for each rung, where it is kept informed of those; its warnings; the
 * still-on-it questions, and the asking after the last, for everybody who may have the step, the safety net among them;
 * and for the safety net one call in every period, and one more for each ladder, whose last rungs
 * may reach nobody and call it at once. All of it is taken to fall into one window, so the count is never too small.
 *
 * @param most the count for the party that is told most
 * @param party that party
 */
public record GuaranteeNotices(long most, PartyRef party) {
    private static final Duration WINDOW = Duration.ofHours(12);

    static GuaranteeNotices of(PathwayDefinition definition, StepDefinition step, GuaranteeClocks clocks) {
        return of(definition, step, clocks.acknowledge() != null, clocks.confirm() != null);
    }

    /** The same without the clocks' lengths, which do not count: whether there is one is enough. */
    static GuaranteeNotices of(
            PathwayDefinition definition, StepDefinition step, boolean acknowledges, boolean confirms) {
        Map<PartyRef, Long> count = new LinkedHashMap<>();
        add(count, step, step.owner(), 0);
        long handOvers = step.ladders().uncompleted().rungs().stream()
                .filter(rung -> rung.handTo() != null)
                .count();
        long lapses = step.timing().stillOnIt() == null ? 0 : 1;
        long ladders = 0;
        for (ClockKind clock : ClockKind.values()) {
            boolean runs = clock == ClockKind.COMPLETE || (clock == ClockKind.ACKNOWLEDGE ? acknowledges : confirms);
            if (runs) {
                ladders++;
                long rounds = clock == ClockKind.ACKNOWLEDGE ? 1 + handOvers + lapses : 1;
                ladder(count, definition, step, step.ladders().of(clock), rounds);
            }
        }
        step.timing().warnings().forEach(warn -> {
            warn.tell().forEach(party -> add(count, step, party, 1));
            warn.inform().forEach(party -> add(count, step, party, 1));
        });
        StillOnIt stillOnIt = step.timing().stillOnIt();
        if (stillOnIt != null) {
            long questions = inWindow(stillOnIt.every()) + lapses;
            takers(definition, step).forEach(party -> add(count, step, party, questions));
        }
        for (Party party : definition.safetyNet().tell()) {
            long calls = inWindow(definition.safetyNet().every());
            add(count, step, new PartyRef.Named(party), calls + ladders);
        }
        return most(count);
    }

    private static void ladder(
            Map<PartyRef, Long> count, PathwayDefinition definition, StepDefinition step, Ladder ladder, long rounds) {
        for (Rung rung : ladder.rungs()) {
            rung.named().stream().distinct().forEach(party -> add(count, step, party, rounds));
        }
        for (List<KeepInformed> entries :
                List.of(definition.audience().keepInformed(), step.audience().keepInformed())) {
            for (KeepInformed entry : entries) {
                long late = entry.about().contains(About.LATE) ? 1 : 0;
                long escalated = entry.about().contains(About.ESCALATED) ? ladder.size() : 0;
                add(count, step, entry.who(), (late + escalated) * rounds);
            }
        }
    }

    /** The parties that may have the step by the definition: owners, whoever is told or warned, and the safety net. */
    private static Set<PartyRef> takers(PathwayDefinition definition, StepDefinition step) {
        Set<PartyRef> takers = new LinkedHashSet<>(Set.of(step.owner()));
        Stream.of(step.ladders().unacknowledged(), step.ladders().uncompleted())
                .flatMap(ladder -> ladder.rungs().stream())
                .flatMap(rung -> Stream.concat(rung.tell().stream(), Stream.ofNullable(rung.handTo())))
                .forEach(takers::add);
        step.timing().warnings().forEach(warn -> takers.addAll(warn.tell()));
        definition.safetyNet().tell().forEach(party -> takers.add(new PartyRef.Named(party)));
        if (step.orElse() != null) {
            takers.add(step.orElse());
        }
        takers.remove(new PartyRef.Owner());
        return takers;
    }

    private static void add(Map<PartyRef, Long> count, StepDefinition step, PartyRef party, long more) {
        count.merge(party instanceof PartyRef.Owner ? step.owner() : party, more, Long::sum);
    }

    /** How many beats of a period can fall into a window that holds its beginning but not its end. */
    private static long inWindow(Span every) {
        long seconds = Math.max(1, every.isBusiness() ? 3600 : every.shortest().toSeconds());
        return (WINDOW.toSeconds() + seconds - 1) / seconds;
    }

    private static GuaranteeNotices most(Map<PartyRef, Long> count) {
        Map.Entry<PartyRef, Long> most = null;
        for (Map.Entry<PartyRef, Long> entry : count.entrySet()) {
            most = most == null || entry.getValue() > most.getValue() ? entry : most;
        }
        if (most == null) {
            throw new IllegalStateException("Expected a step to name somebody, but it names nobody");
        }
        return new GuaranteeNotices(most.getValue(), most.getKey());
    }
}
