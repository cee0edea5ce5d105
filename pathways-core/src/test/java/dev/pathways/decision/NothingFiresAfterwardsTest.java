package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 16: nothing fires for what has been closed, however it was closed. */
class NothingFiresAfterwardsTest {
    private static PathwayDefinition joined(String join) {
        return Nested.pathway(
                TogetherBuilder.together("both", "Both")
                        .join(join)
                        .branch("one", Nested.nurse("teach"))
                        .branch("two", Nested.clerk("book").warn("10 minutes before due", "role charge-nurse"))
                        .branch("three", Nested.pharmacist("mix")),
                Nested.nurse("leave").acknowledge("within 5 hours").complete("within 6 hours"));
    }

    private static Scenario opened(String join) {
        return Nested.story(joined(join))
                .at("+0 minutes")
                .told("nina asked teach", "cleo asked book", "phil asked mix");
    }

    @Test
    void of_branches_that_an_any_join_closed() {
        Coverage.play(opened("any")
                .at("+5 minutes")
                .does("nina complete teach")
                .told("cleo stand-down book", "phil stand-down mix", "nina asked leave")
                .is("book", "closed")
                .at("+4 hours"));
    }

    @Test
    void of_branches_that_an_at_least_join_closed_also_while_they_were_late() {
        Coverage.play(opened("at least 2")
                .at("+5 minutes")
                .does("nina acknowledge teach")
                .does("phil acknowledge mix")
                .at("+15 minutes")
                .told("n-okafor late book rung 1 unacknowledged")
                .at("+20 minutes")
                .does("nina complete teach")
                .does("phil complete mix")
                .told("cleo stand-down book", "n-okafor stand-down book", "nina asked leave")
                .at("+4 hours"));
    }

    @Test
    void of_a_step_that_its_event_closed() {
        Coverage.play(Nested.story(Nested.pathway(
                        Nested.clerk("remind").closesWhen("report-filed"),
                        Nested.nurse("leave").acknowledge("within 5 hours").complete("within 6 hours")))
                .at("+0 minutes")
                .told("cleo asked remind")
                .at("+15 minutes")
                .told("n-okafor late remind rung 1 unacknowledged")
                .at("+20 minutes")
                .does("host event report-filed")
                .told("cleo stand-down remind", "n-okafor stand-down remind", "nina asked leave")
                .at("+4 hours"));
    }

    @Test
    void of_a_pathway_that_was_cancelled() {
        Coverage.play(Results.opened()
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+20 minutes")
                .does("m-diaz cancel \"wrong patient\"")
                .told("dr-ito stand-down call-back", "dr-lee stand-down call-back", "n-okafor stand-down call-back")
                .is("pathway", "closed")
                .at("+8 hours"));
    }
}
