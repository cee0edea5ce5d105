package dev.pathways.definition;

import dev.pathways.model.ClockKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place where a definition says who.
 *
 * @param party who
 * @param place what kind of place it is
 * @param moment when the party is first needed
 * @param step the number of the step it belongs to, from 0; -1 where it belongs to the whole pathway
 * @param path where it stands in the definition
 */
public record PartyUse(PartyRef party, Place place, Moment moment, int step, String path) {
    /** The kinds of place. */
    public enum Place {
        /** The owner of a step. */
        OWNER,
        /** A rung of a ladder, or a warning. */
        RUNG,
        /** Anywhere else. */
        OTHER
    }

    /** When something is first needed. */
    public enum Moment {
        /** When the pathway starts. */
        START,
        /** When the step opens. */
        OPENING,
        /** When the step waits for its confirmation. */
        CONFIRMATION
    }

    /** Every place where a definition says who, in the order of the definition. */
    public static List<PartyUse> of(PathwayDefinition definition) {
        List<PartyUse> all = new ArrayList<>();
        Collector top = new Collector(all, -1, Moment.START);
        top.addAll(definition.managedBy(), "managed-by");
        top.audience(definition.audience(), "");
        for (int i = 0; i < definition.steps().size(); i++) {
            step(definition, i, all);
        }
        return all;
    }

    private static void step(PathwayDefinition definition, int number, List<PartyUse> all) {
        StepDefinition step = definition.steps().get(number);
        String path = Paths.step(definition, number);
        Collector opening = new Collector(all, number, Moment.OPENING);
        Collector confirming = new Collector(all, number, Moment.CONFIRMATION);
        all.add(new PartyUse(step.owner(), Place.OWNER, Moment.OPENING, number, path + "/owner"));
        opening.add(step.orElse(), Place.OTHER, path + "/or-else");
        Confirmation confirmation = step.timing().confirmation();
        if (confirmation != null) {
            confirming.add(confirmation.by(), Place.OTHER, path + "/confirm/by");
        }
        Set<String> seen = new HashSet<>();
        for (ClockKind clock : Paths.clocks(step)) {
            Collector collector = clock == ClockKind.CONFIRM ? confirming : opening;
            String ladder = Paths.ladder(definition, number, clock);
            if (seen.add(ladder)) {
                collector.ladder(step.ladders().of(clock), ladder);
            }
        }
        opening.warnings(step.timing().warnings(), path + "/warn/");
        for (String name : step.timing().mayPause()) {
            Pause pause = definition.clockwork().pauses().get(name);
            opening.addAll(pause == null ? List.of() : pause.by(), "pauses/" + name + "/by");
        }
        opening.audience(step.audience(), path + "/");
    }

    private record Collector(List<PartyUse> all, int step, Moment moment) {
        void add(@Nullable PartyRef party, Place place, String path) {
            if (party != null) {
                all.add(new PartyUse(party, place, moment, step, path));
            }
        }

        void addAll(List<PartyRef> parties, String path) {
            addAll(parties, Place.OTHER, path);
        }

        void addAll(List<PartyRef> parties, Place place, String path) {
            for (int i = 0; i < parties.size(); i++) {
                add(parties.get(i), place, path + "/" + (i + 1));
            }
        }

        void audience(Audience audience, String path) {
            for (int i = 0; i < audience.keepInformed().size(); i++) {
                KeepInformed entry = audience.keepInformed().get(i);
                add(entry.who(), Place.OTHER, path + "keep-informed/" + (i + 1) + "/who");
            }
            addAll(audience.visibleTo(), path + "visible-to");
        }

        void warnings(List<Warn> warnings, String path) {
            for (int i = 0; i < warnings.size(); i++) {
                addAll(warnings.get(i).tell(), Place.RUNG, path + (i + 1) + "/tell");
                addAll(warnings.get(i).inform(), Place.RUNG, path + (i + 1) + "/inform");
            }
        }

        void ladder(Ladder ladder, String path) {
            for (int i = 0; i < ladder.rungs().size(); i++) {
                Rung rung = ladder.rungs().get(i);
                String here = path + "/" + (i + 1);
                addAll(rung.tell(), Place.RUNG, here + "/tell");
                addAll(rung.inform(), Place.RUNG, here + "/inform");
                add(rung.handTo(), Place.RUNG, here + "/hand-to");
            }
        }
    }
}
