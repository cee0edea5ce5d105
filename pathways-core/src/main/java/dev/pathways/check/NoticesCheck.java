package dev.pathways.check;

import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;

/** PW076: so many notices that people stop reading them. */
final class NoticesCheck {
    private static final long MOST = 60;

    private NoticesCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            GuaranteeNotices notices = GuaranteeNotices.of(
                    definition,
                    step,
                    step.timing().acknowledge() != null,
                    step.timing().confirmation() != null);
            if (notices.most() > MOST) {
                problems.add(
                        ProblemCode.PW076,
                        Paths.step(definition, i),
                        "while the step '" + step.name() + "' is late, the clocks alone can send " + notices.party()
                                + " " + notices.most() + " notices in 12 hours",
                        "people stop reading what comes more than " + MOST + " times a shift",
                        "call the safety net less often, or give the ladder fewer rungs");
            }
        }
    }
}
