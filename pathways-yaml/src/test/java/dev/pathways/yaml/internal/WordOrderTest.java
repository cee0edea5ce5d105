package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.yaml.PathwayYaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The canonical form writes the words of each place in the order in which the vocabulary explains them. */
class WordOrderTest {
    private static final long SEED = 20_261_124L;

    @ParameterizedTest
    @MethodSource
    void words_stand_in_the_order_of_the_vocabulary(Place place) {
        List<String> words = Vocabulary.at(place);
        assertThat(words).isNotEmpty();
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, new Random(SEED));
        String file = around(place)
                .formatted(shuffled.stream().map(word -> word + ": at-" + word).collect(Collectors.joining(", ")));
        String formatted = PathwayYaml.format(file);
        assertThat(shuffled.stream()
                        .sorted(Comparator.comparingInt(word -> formatted.indexOf(word + ": at-" + word)))
                        .toList())
                .as(formatted)
                .isEqualTo(words);
    }

    /** The places of pathway files, which have a canonical form. */
    static Stream<Place> words_stand_in_the_order_of_the_vocabulary() {
        return Arrays.stream(Place.values()).filter(place -> place.kind() == Place.Kind.PATHWAY);
    }

    /** A file with room for the words of one place. */
    private static String around(Place place) {
        return switch (place) {
            case TOP -> "{%s}";
            case STEP, TOGETHER, CHOOSE -> "steps: [{%s}]";
            case CASE -> "steps: [{ choose: c, cases: [{%s}] }]";
            case DEFAULTS -> "defaults: {%s}";
            case SAFETY_NET -> "safety-net: {%s}";
            case CALENDAR -> "calendars: { c: {%s} }";
            case PAUSE -> "pauses: { p: {%s} }";
            case LADDER -> "ladders: { l: {%s} }";
            case RUNG -> "ladders: { l: [{%s}] }";
            case ESCALATE -> "steps: [{ step: s, escalate: {%s} }]";
            case KEEP_INFORMED -> "keep-informed: [{%s}]";
            case DEADLINE -> "complete: {%s}";
            case CONFIRM -> "steps: [{ step: s, confirm: {%s} }]";
            case OPENS -> "steps: [{ step: s, opens: {%s} }]";
            case STILL_ON_IT -> "steps: [{ step: s, still-on-it: {%s} }]";
            case WARN -> "steps: [{ step: s, warn: [{%s}] }]";
            case OUTCOME -> "steps: [{ step: s, outcomes: { done: {%s} } }]";
            default -> throw new IllegalArgumentException("Expected a place of a pathway file, but got " + place);
        };
    }
}
