package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import dev.pathways.time.Deadline;

/** Definitions that several tests use. */
public final class Definitions {
    private Definitions() {}

    /** The inpatient consult, as in the file of the same name. */
    public static PathwayDefinition consult() {
        Rung[] serviceChain = {
            Rung.tell("0 minutes", "on-call <service>", "role charge-nurse"),
            Rung.tell("10 minutes", "role service-attending"),
            Rung.tell("20 minutes", "role department-chief")
        };
        Rung[] teamChain = {Rung.tell("0 minutes", "owner"), Rung.tell("15 minutes", "role attending")};
        return PathwayBuilder.pathway("consult-response", "Inpatient consult response", 1, "America/Chicago")
                .stopsWhen("consult-cancelled")
                .stopsWhen("patient-discharged")
                .fact("urgency", FactKind.listed("emergent", "urgent", "routine"))
                .fact("service", FactKind.of(FactKind.Type.TEXT))
                .fact("requested-by", FactKind.of(FactKind.Type.USER))
                .complete(urgency("within 4 hours", "within 10 hours", "within 48 hours"))
                .safetyNet("30 minutes", "role house-supervisor")
                .keepInformed("user <requested-by>", About.ACKNOWLEDGED, About.LATE, About.COMPLETED)
                .keepInformed("role charge-nurse", About.LATE)
                .visibleTo("role primary-nurse")
                .step(StepBuilder.step("answer", "Accept the consult, or say it belongs to another service")
                        .owner("on-call <service>")
                        .acknowledge(urgency("within 5 minutes", "within 15 minutes", "within 1 hour"))
                        .complete(urgency("within 20 minutes", "within 1 hour", "within 4 hours"))
                        .escalate(serviceChain)
                        .outcome("accepted", "see-patient")
                        .outcome("another-service", "reroute"))
                .step(StepBuilder.step("reroute", "Choose the right service, or call the consult off")
                        .owner("user <requested-by>")
                        .acknowledge("within 15 minutes")
                        .complete("within 30 minutes")
                        .escalate(teamChain)
                        .outcomeAtMost("sent-on", "answer", 2, "service")
                        .outcome("no-longer-needed", "done"))
                .step(StepBuilder.step("see-patient", "See the patient and give recommendations")
                        .owner("whoever did answer")
                        .orElse("on-call <service>")
                        .complete(urgency("within 1 hour", "within 4 hours", "within 24 hours"))
                        .escalate(serviceChain)
                        .confirm("user <requested-by>", urgency("within 30 minutes", "within 1 hour", "within 4 hours"))
                        .then("done"))
                .build();
    }

    /** A critical result: one step, one role, two rungs. */
    public static PathwayDefinition result() {
        return result(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role attending"));
    }

    /** A critical result with another ladder. */
    public static PathwayDefinition result(Rung... rungs) {
        return pathway("critical-result", callBack().escalate(rungs));
    }

    /** A critical result with a ladder for each kind of lateness. */
    public static PathwayDefinition resultWith(Ladders ladders) {
        return pathway("critical-result", callBack().escalate(ladders));
    }

    /** A critical result that somebody else confirms. */
    public static PathwayDefinition confirmed(String by, String within, Rung... rungs) {
        return pathway("critical-result", callBack().confirm(by, within).escalate(rungs));
    }

    /** The step of the critical result, still without a ladder. */
    public static StepBuilder callBack() {
        return callBack("call-back");
    }

    /** The same step by another name. */
    static StepBuilder callBack(String name) {
        return StepBuilder.step(name, "Read the result back to the laboratory")
                .owner("role ordering-clinician")
                .acknowledge("within 15 minutes")
                .complete("within 1 hour");
    }

    /** A pathway of these steps, with six hours and a safety net every thirty minutes. */
    public static PathwayDefinition pathway(String name, StepBuilder... steps) {
        PathwayBuilder builder = PathwayBuilder.pathway(name, "A pathway of a test", 1, "America/Chicago")
                .stopsWhen("patient-died")
                .complete("within 6 hours")
                .managedBy("role nurse-manager")
                .safetyNet("30 minutes", "role house-supervisor");
        for (StepBuilder step : steps) {
            builder.step(step);
        }
        return builder.build();
    }

    /** A ladder of these rungs. */
    public static Ladder ladder(String name, Rung... rungs) {
        return Ladder.of(name, rungs);
    }

    static Deadline urgency(String emergent, String urgent, String routine) {
        return Deadline.byValueOf("urgency", "emergent", emergent, "urgent", urgent, "routine", routine);
    }
}
