package dev.pathways.check;

import static dev.pathways.definition.ChooseBuilder.choose;
import static dev.pathways.definition.Rung.tell;
import static dev.pathways.definition.StepBuilder.step;
import static dev.pathways.definition.TogetherBuilder.together;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.About;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import java.util.List;
import java.util.TreeSet;

/** The discharge and the handoff of the files of the same names, written in Java. */
public final class SharedPathways {
    private SharedPathways() {}

    static PathwayDefinition discharge() {
        Ladder unitChain = Ladder.of(
                "unit-chain",
                tell("0 minutes", "owner"),
                tell("30 minutes", "role charge-nurse"),
                tell("1 hour", "role nurse-manager"));
        Ladder caseChain = Ladder.of(
                "case-management-chain",
                tell("0 minutes", "owner"),
                tell("1 hour", "role case-management-lead"),
                tell("2 hours", "role physician-advisor"));
        BusinessCalendar hours = new BusinessCalendar(
                List.of(OpenHours.parse("Mon-Fri 08:00-17:00"), OpenHours.parse("Sat 09:00-13:00")),
                new TreeSet<>(),
                List.of("us-federal-holidays"));
        return PathwayBuilder.pathway("discharge-coordination", "Discharge coordination", 1, "America/Chicago")
                .startsWhen("discharge-order-signed")
                .stopsWhen("discharge-order-cancelled", "patient-transferred", "patient-died")
                .fact("planned-discharge", FactKind.of(FactKind.Type.TIME))
                .fact("disposition", FactKind.listed("home", "home-with-services", "skilled-nursing", "rehab"))
                .fact("needs-transport", FactKind.of(FactKind.Type.YES_NO))
                .complete("within 13 days")
                .calendar("case-management-hours", hours)
                .safetyNet("1 hour", "role house-supervisor")
                .keepInformed("role attending", About.LATE, About.COMPLETED)
                .keepInformed("role primary-nurse", About.ACKNOWLEDGED, About.LATE, About.COMPLETED)
                .visibleTo("role bed-management", "team case-management")
                .pause("clinical-change", "12 hours", "role attending", "role charge-nurse")
                .together(together("get-ready", "Everything the patient needs before leaving")
                        .join("all")
                        .branch(
                                "medications",
                                step("reconcile-medications", "Reconcile the medication list")
                                        .owner("team discharge-pharmacy")
                                        .acknowledge("within 30 minutes")
                                        .complete("within 3 hours")
                                        .escalate(unitChain),
                                step("deliver-medications", "Bring discharge medications to the bedside")
                                        .owner("team discharge-pharmacy")
                                        .onlyIf(Condition.oneOf("disposition", "home", "home-with-services"))
                                        .acknowledge("within 30 minutes")
                                        .complete("within 2 hours")
                                        .escalate(unitChain))
                        .branch(
                                "teaching",
                                step("teach", "Teach the patient and family, with teach-back")
                                        .owner("role primary-nurse")
                                        .acknowledge("within 30 minutes")
                                        .complete("1 hour before planned-discharge, at most 1 day")
                                        .mayPause("clinical-change")
                                        .escalate(unitChain))
                        .branch(
                                "placement",
                                choose("where-to", "Where is the patient going?")
                                        .when(
                                                Condition.oneOf("disposition", "skilled-nursing", "rehab"),
                                                step("confirm-bed", "Get a bed and a named accepting clinician")
                                                        .owner("team case-management")
                                                        .completesWhen("facility-accepted")
                                                        .acknowledge("within 2 business hours")
                                                        .complete("within 4 business hours")
                                                        .escalate(caseChain))
                                        .when(
                                                Condition.of("disposition", "home-with-services"),
                                                step("arrange-services", "Arrange home health and equipment")
                                                        .owner("team case-management")
                                                        .acknowledge("within 2 business hours")
                                                        .complete("within 6 business hours")
                                                        .escalate(caseChain))
                                        .otherwise())
                        .branch(
                                "ride",
                                step("book-transport", "Book the ride")
                                        .owner("role unit-clerk")
                                        .onlyIf(Condition.of("needs-transport", "yes"))
                                        .acknowledge("within 30 minutes")
                                        .complete("2 hours before planned-discharge, at most 1 day")
                                        .mayPause("clinical-change")
                                        .escalate(unitChain)))
                .step(step("leave", "Patient leaves with papers, medications and follow-up in hand")
                        .owner("role primary-nurse")
                        .acknowledge("within 30 minutes")
                        .complete("1 hour after planned-discharge, at most 2 days")
                        .mayPause("clinical-change")
                        .confirm("role charge-nurse", "within 30 minutes")
                        .escalate(unitChain))
                .step(step("call-back", "Call the patient at home and check understanding")
                        .owner("team transition-calls")
                        .acknowledge("within 1 business day")
                        .complete("within 2 business days")
                        .escalate(caseChain))
                .build();
    }

    /** The nurse shift handoff, as in the file of the same name. */
    public static PathwayDefinition handoff() {
        Ladder unitChain = Ladder.of(
                "unit-chain",
                tell("0 minutes", "owner", "role charge-nurse"),
                tell("10 minutes", "role nurse-manager"));
        return PathwayBuilder.pathway("shift-handoff", "Nurse shift handoff", 1, "America/Chicago")
                .startsWhen("shift-ending")
                .stopsWhen("assignment-cancelled")
                .fact("off-going", FactKind.of(FactKind.Type.USER))
                .fact("incoming", FactKind.of(FactKind.Type.USER))
                .fact("shift-change", FactKind.of(FactKind.Type.TIME))
                .fact("severity", FactKind.listed("stable", "watcher", "unstable"))
                .complete("1 hour after shift-change, at most 4 hours")
                .safetyNet("15 minutes", "role house-supervisor")
                .keepInformed("role charge-nurse", About.LATE, About.COMPLETED)
                .visibleTo("role unit-staff")
                .step(step("prepare", "Write the summary, the action list and what to do if things change")
                        .owner("user <off-going>")
                        .complete("10 minutes before shift-change, at most 2 hours")
                        .record("severity")
                        .escalate(unitChain))
                .step(step("report", "Give report at the bedside; the receiver reads it back")
                        .owner("user <off-going>")
                        .complete("15 minutes after shift-change, at most 1 hour")
                        .confirm("user <incoming>", "within 5 minutes")
                        .escalate(unitChain))
                .together(together("take-over", "The incoming nurse takes over")
                        .branch(
                                "open-work",
                                step("accept-open-work", "Take ownership of every open step of the off-going nurse")
                                        .owner("user <incoming>")
                                        .acknowledge("within 5 minutes")
                                        .complete("within 15 minutes")
                                        .escalate(unitChain))
                        .branch(
                                "first-look",
                                choose("who-first", "How soon must the patient be seen?")
                                        .when(
                                                Condition.oneOf("severity", "watcher", "unstable"),
                                                step("see-now", "See this patient first")
                                                        .owner("user <incoming>")
                                                        .acknowledge("within 5 minutes")
                                                        .complete("within 10 minutes")
                                                        .escalate(unitChain))
                                        .when(
                                                Condition.of("severity", "stable"),
                                                step("see-soon", "See this patient on the first round")
                                                        .owner("user <incoming>")
                                                        .acknowledge("within 10 minutes")
                                                        .complete("within 40 minutes")
                                                        .escalate(unitChain))))
                .build();
    }
}
