package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The stories of this package take every transition of the table and try every refusal of it. */
class TransitionCoverageTest {
    private static final List<Class<?>> STORIES = List.of(
            AcknowledgeTest.class,
            AheadTest.class,
            AssignTest.class,
            ChooseTest.class,
            CompletedByEventTest.class,
            CompleteTest.class,
            ConfirmTest.class,
            ConsultTest.class,
            DeclineTest.class,
            DirectoryFaultTest.class,
            DutyChangeTest.class,
            GateTest.class,
            GraceTest.class,
            LadderTest.class,
            LoopTest.class,
            MoveTest.class,
            NobodyThereTest.class,
            NotByTest.class,
            OfferTest.class,
            OnTimeTest.class,
            OpeningTest.class,
            PauseTest.class,
            SafetyNetTest.class,
            StandDownTest.class,
            StillOnItTest.class,
            StopTest.class,
            TogetherTest.class,
            WarnTest.class);

    @Test
    void every_transition_was_taken_and_every_refusal_was_tried() {
        playTheStories();

        List<TransitionTable.Row> neverTaken = new ArrayList<>(TransitionTable.rows());
        neverTaken.removeAll(Coverage.taken());
        List<TransitionTable.Refused> neverTried = new ArrayList<>(TransitionTable.refusals());
        neverTried.removeAll(Coverage.tried());

        assertThat(neverTaken).as("transitions never taken").isEmpty();
        assertThat(neverTried).as("refusals never tried").isEmpty();
    }

    private static void playTheStories() {
        var request = LauncherDiscoveryRequestBuilder.request();
        STORIES.forEach(story -> request.selectors(selectClass(story)));
        LauncherFactory.create().execute(request.build());
    }
}
