package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void a_letter_more_less_or_other_and_two_swapped_ones_are_near() {
        for (String word : List.of("nurses", "nure", "nursy", "nruse")) {
            assertThat(Nearest.to(word, List.of("clerk", "nurse"))).as(word).isEqualTo("nurse");
        }
    }

    @Test
    void in_a_long_word_three_letters_may_be_wrong_and_in_a_short_one_only_one() {
        assertThat(Nearest.to("atendnig", List.of("attending"))).isEqualTo("attending");
        assertThat(Nearest.to("atendnq", List.of("attending"))).isNull();
        assertThat(Nearest.to("cat", List.of("cab"))).isEqualTo("cab");
        assertThat(Nearest.to("cat", List.of("cub", "dog"))).isNull();
    }

    @Test
    void only_the_nearest_words_are_offered_and_never_the_word_itself() {
        assertThat(Nearest.hint("attendinh", List.of("attendant", "attending"))).isEqualTo("did you mean 'attending'?");
        assertThat(Nearest.hint("nurse", List.of("nurse", "purse"))).isEqualTo("did you mean 'purse'?");
        assertThat(Nearest.hint("nurse", List.of("porter"))).isEmpty();
    }

    @Test
    void of_words_that_are_as_near_three_are_offered() {
        assertThat(Nearest.hint("bed", List.of("bad", "bid", "bud", "bod")))
                .isEqualTo("did you mean 'bad' or 'bid' or 'bud'?");
    }
}
