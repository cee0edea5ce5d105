package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.testing.Performance;
import dev.pathways.testing.Story;
import dev.pathways.testing.ToldItem;
import dev.pathways.testing.Way;
import dev.pathways.yaml.rehearsal.RehearsalCheck;
import dev.pathways.yaml.rehearsal.Rehearsals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rehearsal that would hold without one of its notices would not have tested it. */
class EveryNoticeCountsTest {
    private static final Path FOLDER = Path.of("src/test/resources/rehearsals");

    @TestFactory
    Stream<DynamicTest> without_any_one_of_its_notices_a_rehearsal_differs() {
        return Rehearsals.in(FOLDER).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), () -> everyNoticeCounts(check)));
    }

    private static void everyNoticeCounts(RehearsalCheck check) {
        Script script = RehearsalReader.read(check.file(), check.name()).value();
        assertThat(script).isNotNull();
        Story story = script == null ? null : script.story();
        if (story == null) {
            return;
        }
        int notices = 0;
        for (int moment = 0; moment < story.moments().size(); moment++) {
            for (ToldItem item : story.moments().get(moment).told()) {
                Performance performance = without(story, moment, item).play(Way.SPARSE);
                assertThat(performance.holds()).as("without '%s'", item).isFalse();
                notices++;
            }
        }
        assertThat(notices).isPositive();
    }

    private static Story without(Story story, int place, ToldItem item) {
        List<Story.Moment> moments = new ArrayList<>(story.moments());
        Story.Moment moment = moments.get(place);
        List<ToldItem> told = new ArrayList<>(moment.told());
        told.remove(item);
        moments.set(
                place,
                new Story.Moment(
                        moment.label(),
                        moment.at(),
                        moment.changes(),
                        moment.acts(),
                        told,
                        moment.may(),
                        moment.states(),
                        moment.whys()));
        return new Story(story.stage(), story.openings(), moments);
    }
}
