package dev.pathways.render;

import dev.pathways.definition.Audience;
import dev.pathways.definition.Choose;
import dev.pathways.definition.Clockwork;
import dev.pathways.definition.Condition;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.Header;
import dev.pathways.definition.Item;
import dev.pathways.definition.Join;
import dev.pathways.definition.KeepInformed;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.Rung;
import dev.pathways.definition.SafetyNet;
import dev.pathways.definition.Together;
import dev.pathways.model.About;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Party;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The three definitions that everybody knows, word for word as in their files. */
final class Samples {
    private Samples() {}

    static List<PathwayDefinition> all() {
        return List.of(consult(), discharge(), handoff(), EveryWord.definition(), EveryWord.small());
    }

    static Header header(String name, String title, String startsWhen, String... stopsWhen) {
        return new Header(
                new DefinitionRef(name, 1), title, null, ZoneId.of("America/Chicago"), startsWhen, List.of(stopsWhen));
    }

    static SafetyNet supervisor(String every) {
        return new SafetyNet(List.of(Party.role("house-supervisor")), Span.parse(every));
    }

    static List<PartyRef> managers() {
        return Work.parties("role house-supervisor");
    }

    static KeepInformed inform(String who, About... about) {
        return new KeepInformed(PartyRef.parse(who), List.of(about));
    }

    private static Deadline urgency(String emergent, String urgent, String routine) {
        return Deadline.byValueOf("urgency", "emergent", emergent, "urgent", urgent, "routine", routine);
    }

    static PathwayDefinition consult() {
        Ladder service = Ladder.of(
                "service-chain",
                Rung.tell("0 minutes", "on-call <service>", "role charge-nurse"),
                Rung.tell("10 minutes", "role service-attending"),
                Rung.tell("20 minutes", "role department-chief"));
        Ladder team =
                Ladder.of("team-chain", Rung.tell("0 minutes", "owner"), Rung.tell("15 minutes", "role attending"));
        Map<String, FactKind> facts = new LinkedHashMap<>();
        facts.put("urgency", FactKind.listed("emergent", "urgent", "routine"));
        facts.put("service", FactKind.of(FactKind.Type.TEXT));
        facts.put("requested-by", FactKind.of(FactKind.Type.USER));
        List<Item> steps = List.of(
                Work.step(
                                "answer",
                                "Accept the consult, or say it belongs to another service",
                                "on-call <service>",
                                service)
                        .acknowledge(urgency("within 5 minutes", "within 15 minutes", "within 1 hour"))
                        .complete(urgency("within 20 minutes", "within 1 hour", "within 4 hours"))
                        .outcome("accepted", "see-patient")
                        .outcome("another-service", "reroute")
                        .done(),
                Work.step("reroute", "Choose the right service, or call the consult off", "user <requested-by>", team)
                        .acknowledge("within 15 minutes")
                        .complete("within 30 minutes")
                        .back("sent-on", "answer", 2, "service")
                        .outcome("no-longer-needed", "done")
                        .done(),
                Work.step("see-patient", "See the patient and give recommendations", "whoever did answer", service)
                        .orElse("on-call <service>")
                        .complete(urgency("within 1 hour", "within 4 hours", "within 24 hours"))
                        .confirm(Confirmation.by(
                                PartyRef.parse("user <requested-by>"),
                                urgency("within 30 minutes", "within 1 hour", "within 4 hours")))
                        .outcome("completed", "done")
                        .done());
        return new PathwayDefinition(
                header(
                        "consult-response",
                        "Inpatient consult response",
                        "consult-ordered",
                        "consult-cancelled",
                        "patient-discharged",
                        "patient-died"),
                facts,
                urgency("within 4 hours", "within 10 hours", "within 48 hours"),
                supervisor("30 minutes"),
                managers(),
                new Audience(
                        List.of(
                                inform("user <requested-by>", About.ACKNOWLEDGED, About.LATE, About.COMPLETED),
                                inform("role charge-nurse", About.LATE)),
                        Work.parties("role primary-nurse")),
                Clockwork.PLAIN,
                steps);
    }

    static PathwayDefinition discharge() {
        Ladder unit = Ladder.of(
                "unit-chain",
                Rung.tell("0 minutes", "owner"),
                Rung.tell("30 minutes", "role charge-nurse"),
                Rung.tell("1 hour", "role nurse-manager"));
        Ladder cases = Ladder.of(
                "case-management-chain",
                Rung.tell("0 minutes", "owner"),
                Rung.tell("1 hour", "role case-management-lead"),
                Rung.tell("2 hours", "role physician-advisor"));
        Map<String, FactKind> facts = new LinkedHashMap<>();
        facts.put("planned-discharge", FactKind.of(FactKind.Type.TIME));
        facts.put("disposition", FactKind.listed("home", "home-with-services", "skilled-nursing", "rehab"));
        facts.put("needs-transport", FactKind.of(FactKind.Type.YES_NO));
        List<Item> steps = List.of(
                new Together(
                        "get-ready", "Everything the patient needs before leaving", null, Join.ALL, ready(unit, cases)),
                Work.step(
                                "leave",
                                "Patient leaves with papers, medications and follow-up in hand",
                                "role primary-nurse",
                                unit)
                        .acknowledge("within 30 minutes")
                        .complete("1 hour after planned-discharge, at most 2 days")
                        .mayPause("clinical-change")
                        .confirm(Confirmation.by(
                                PartyRef.parse("role charge-nurse"), Deadline.parse("within 30 minutes")))
                        .done(),
                Work.step(
                                "call-back",
                                "Call the patient at home and check understanding",
                                "team transition-calls",
                                cases)
                        .acknowledge("within 1 business day")
                        .complete("within 2 business days")
                        .calendar("case-management-hours")
                        .done());
        BusinessCalendar hours = new BusinessCalendar(
                List.of(OpenHours.parse("Mon-Fri 08:00-17:00"), OpenHours.parse("Sat 09:00-13:00")),
                new TreeSet<>(),
                List.of("us-federal-holidays"));
        Pause pause = new Pause(
                "clinical-change", Work.parties("role attending", "role charge-nurse"), Span.parse("12 hours"), null);
        return new PathwayDefinition(
                header(
                        "discharge-coordination",
                        "Discharge coordination",
                        "discharge-order-signed",
                        "discharge-order-cancelled",
                        "patient-transferred",
                        "patient-died"),
                facts,
                Deadline.parse("within 13 days"),
                supervisor("1 hour"),
                managers(),
                new Audience(
                        List.of(
                                inform("role attending", About.LATE, About.COMPLETED),
                                inform("role primary-nurse", About.ACKNOWLEDGED, About.LATE, About.COMPLETED)),
                        Work.parties("role bed-management", "team case-management")),
                new Clockwork(Map.of("case-management-hours", hours), Map.of("clinical-change", pause)),
                steps);
    }

    private static Map<String, List<Item>> ready(Ladder unit, Ladder cases) {
        Map<String, List<Item>> branches = new LinkedHashMap<>();
        branches.put(
                "medications",
                List.of(
                        Work.step(
                                        "reconcile-medications",
                                        "Reconcile the medication list",
                                        "team discharge-pharmacy",
                                        unit)
                                .acknowledge("within 30 minutes")
                                .complete("within 3 hours")
                                .done(),
                        Work.step(
                                        "deliver-medications",
                                        "Bring discharge medications to the bedside",
                                        "team discharge-pharmacy",
                                        unit)
                                .acknowledge("within 30 minutes")
                                .onlyIf(Work.is("disposition", "home", "home-with-services"))
                                .complete("within 2 hours")
                                .done()));
        branches.put(
                "teaching",
                List.of(Work.step("teach", "Teach the patient and family, with teach-back", "role primary-nurse", unit)
                        .acknowledge("within 30 minutes")
                        .complete("1 hour before planned-discharge, at most 1 day")
                        .mayPause("clinical-change")
                        .done()));
        branches.put("placement", List.of(whereTo(cases)));
        branches.put(
                "ride",
                List.of(Work.step("book-transport", "Book the ride", "role unit-clerk", unit)
                        .acknowledge("within 30 minutes")
                        .onlyIf(Condition.of("needs-transport", "yes"))
                        .complete("2 hours before planned-discharge, at most 1 day")
                        .mayPause("clinical-change")
                        .done()));
        return branches;
    }

    private static Choose whereTo(Ladder cases) {
        return new Choose(
                "where-to",
                "Where is the patient going?",
                List.of(
                        new Choose.Case(
                                Work.is("disposition", "skilled-nursing", "rehab"),
                                List.of(Work.step(
                                                "confirm-bed",
                                                "Get a bed and a named accepting clinician",
                                                "team case-management",
                                                cases)
                                        .completesWhen("facility-accepted", "completed")
                                        .acknowledge("within 2 business hours")
                                        .complete("within 4 business hours")
                                        .calendar("case-management-hours")
                                        .done())),
                        new Choose.Case(
                                Work.is("disposition", "home-with-services"),
                                List.of(Work.step(
                                                "arrange-services",
                                                "Arrange home health and equipment",
                                                "team case-management",
                                                cases)
                                        .acknowledge("within 2 business hours")
                                        .complete("within 6 business hours")
                                        .calendar("case-management-hours")
                                        .done()))),
                List.of());
    }

    static PathwayDefinition handoff() {
        Ladder unit = Ladder.of(
                "unit-chain",
                Rung.tell("0 minutes", "owner", "role charge-nurse"),
                Rung.tell("10 minutes", "role nurse-manager"));
        Map<String, FactKind> facts = new LinkedHashMap<>();
        facts.put("off-going", FactKind.of(FactKind.Type.USER));
        facts.put("incoming", FactKind.of(FactKind.Type.USER));
        facts.put("shift-change", FactKind.of(FactKind.Type.TIME));
        facts.put("severity", FactKind.listed("stable", "watcher", "unstable"));
        Map<String, List<Item>> branches = new LinkedHashMap<>();
        branches.put(
                "open-work",
                List.of(seen(
                        "accept-open-work",
                        "Take ownership of every open step of the off-going nurse",
                        "5",
                        "15",
                        unit)));
        branches.put(
                "first-look",
                List.of(new Choose(
                        "who-first",
                        "How soon must the patient be seen?",
                        List.of(
                                new Choose.Case(
                                        Work.is("severity", "watcher", "unstable"),
                                        List.of(seen("see-now", "See this patient first", "5", "10", unit))),
                                new Choose.Case(
                                        Work.is("severity", "stable"),
                                        List.of(seen(
                                                "see-soon", "See this patient on the first round", "10", "40", unit)))),
                        null)));
        List<Item> steps = List.of(
                Work.step(
                                "prepare",
                                "Write the summary, the action list and what to do if things change",
                                "user <off-going>",
                                unit)
                        .complete("10 minutes before shift-change, at most 2 hours")
                        .outcome("completed", "next", "severity")
                        .done(),
                Work.step("report", "Give report at the bedside; the receiver reads it back", "user <off-going>", unit)
                        .complete("15 minutes after shift-change, at most 1 hour")
                        .confirm(Confirmation.by(PartyRef.parse("user <incoming>"), Deadline.parse("within 5 minutes")))
                        .done(),
                new Together("take-over", "The incoming nurse takes over", null, Join.ALL, branches));
        return new PathwayDefinition(
                header("shift-handoff", "Nurse shift handoff", "shift-ending", "assignment-cancelled"),
                facts,
                Deadline.parse("1 hour after shift-change, at most 4 hours"),
                supervisor("15 minutes"),
                managers(),
                new Audience(
                        List.of(inform("role charge-nurse", About.LATE, About.COMPLETED)),
                        Work.parties("role unit-staff")),
                Clockwork.PLAIN,
                steps);
    }

    private static Item seen(String name, String title, String acknowledge, String complete, Ladder ladder) {
        return Work.step(name, title, "user <incoming>", ladder)
                .acknowledge("within " + acknowledge + " minutes")
                .complete("within " + complete + " minutes")
                .done();
    }
}
