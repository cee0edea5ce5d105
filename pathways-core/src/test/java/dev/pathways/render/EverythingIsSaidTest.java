package dev.pathways.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PartyUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.StepDefinition;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever signs the text has heard every deadline and every party. */
class EverythingIsSaidTest {
    static List<PathwayDefinition> definitions() {
        return Samples.all();
    }

    private static String spoken(PathwayDefinition definition) {
        return ReadAloud.text(definition).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void every_deadline_stands_in_the_text(PathwayDefinition definition) {
        String text = spoken(definition);
        for (DeadlineUse use : DeadlineUse.of(definition)) {
            for (When when : use.deadline().all()) {
                Span cap = when.atMost();
                assertThat(text).as(use.path()).contains(core(when));
                assertThat(text).as(use.path()).contains(cap == null ? "" : cap.toString());
            }
        }
        for (Pause pause : definition.clockwork().pauses().values()) {
            assertThat(text).contains(pause.atMost().toString());
        }
        definition
                .steps()
                .forEach(step -> lengths(step).forEach(span -> assertThat(text).contains(span.toString())));
    }

    /** The part of a point that must be heard as it is written: the length, or the time of day. */
    private static String core(When when) {
        String words = when.toString().replaceFirst("^within ", "");
        return words.replaceFirst("( of | before | after | on |, at most ).*$", "");
    }

    private static List<Span> lengths(StepDefinition step) {
        return List.of(step.ladders().unacknowledged(), step.ladders().uncompleted()).stream()
                .flatMap(ladder -> ladder.rungs().stream())
                .map(rung -> rung.after())
                .filter(Span::isPositive)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void every_party_stands_in_the_text(PathwayDefinition definition) {
        String text = spoken(definition);
        PartyUse.of(definition).forEach(use -> says(text, use.party()));
        definition.safetyNet().tell().forEach(party -> says(text, new PartyRef.Named(party)));
        definition.clockwork().pauses().values().forEach(pause -> pause.by().forEach(party -> says(text, party)));
        definition.steps().stream()
                .flatMap(step -> step.timing().warnings().stream())
                .forEach(warn -> {
                    warn.tell().forEach(party -> says(text, party));
                    warn.inform().forEach(party -> says(text, party));
                });
    }

    private static void says(String text, PartyRef party) {
        if (party instanceof PartyRef.Named named) {
            String name = named.party().name();
            assertThat(text).containsAnyOf(name.replace('-', ' '), "“" + name + "”");
        } else if (party instanceof PartyRef.FromFact fact) {
            assertThat(text).contains("‹" + fact.fact().replace('-', ' ') + "›");
        } else {
            assertThat(text).containsAnyOf("hoever did step", "its owner");
        }
    }
}
