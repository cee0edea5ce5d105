package dev.pathways.render;

import dev.pathways.definition.Audience;
import dev.pathways.definition.Choose;
import dev.pathways.definition.Clockwork;
import dev.pathways.definition.Condition;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Header;
import dev.pathways.definition.Item;
import dev.pathways.definition.Join;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.Rung;
import dev.pathways.definition.SafetyNet;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Together;
import dev.pathways.definition.Warn;
import dev.pathways.model.About;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Party;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A definition that uses every word of the language, with parties and times of which nearly each stands only once. */
final class EveryWord {
    private static final Ladder QUIET = Ladder.of("quiet", Rung.tell("0 minutes", "role night-manager"));

    private EveryWord() {}

    static PathwayDefinition definition() {
        Map<String, FactKind> facts = new LinkedHashMap<>();
        facts.put("risk", FactKind.listed("high", "medium", "low"));
        facts.put("lactate", FactKind.of(FactKind.Type.NUMBER));
        facts.put("isolated", FactKind.of(FactKind.Type.YES_NO));
        facts.put("ward", FactKind.of(FactKind.Type.TEXT));
        facts.put("story", new FactKind(FactKind.Type.TEXT, List.of(), true));
        facts.put("sent-by", FactKind.of(FactKind.Type.USER));
        facts.put("arrival", FactKind.of(FactKind.Type.TIME));
        Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
        calendars.put(
                "lab-hours",
                new BusinessCalendar(
                        List.of(OpenHours.parse("Fri-Sat 22:00-06:00"), OpenHours.parse("Sun 00:00-24:00")),
                        new TreeSet<>(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1))),
                        List.of()));
        Map<String, Pause> pauses = new LinkedHashMap<>();
        pauses.put(
                "in-surgery",
                new Pause(
                        "in-surgery",
                        Work.parties("role anesthetist"),
                        Span.parse("3 hours 7 minutes"),
                        "While the patient is in the operating room."));
        return new PathwayDefinition(
                new Header(
                        new DefinitionRef("every-word", 12),
                        "Every \"word\" of the language: <all>, 100% & more",
                        "Made to be read by machines & tests.",
                        ZoneId.of("America/New_York"),
                        null,
                        List.of()),
                facts,
                Deadline.dependingOn("isolated", points("yes", "within 9 days", "no", "within 8 days")),
                new SafetyNet(
                        List.of(Party.role("house-supervisor"), Party.onCall("administrator")),
                        Span.parse("45 minutes")),
                Work.parties("team flow", "user <sent-by>"),
                new Audience(
                        List.of(
                                Samples.inform("team <ward>", About.values()),
                                Samples.inform("user dr-ito", About.OPENED, About.DECLINED)),
                        Work.parties("role <ward>", "team quality-team")),
                new Clockwork(calendars, pauses),
                List.of(
                        assess(),
                        new Together(
                                "end",
                                null,
                                new Condition(List.of(
                                        tests("lactate", "at least 4", "isolated", "no"), tests("risk", "not low"))),
                                Join.parse("at least 2"),
                                branches()),
                        new Choose("graph", null, cases(), List.of(plain("class", "I sign off", "18 minutes"))),
                        plain("style", "ICU nurse closes the case", "19 minutes")));
    }

    private static Item assess() {
        Ladder calls = new Ladder(
                "calls",
                List.of(
                        Rung.tell("2 minutes", "owner", "role first-caller").andInform("role listener"),
                        Rung.handTo("4 minutes", "on-call second-caller").andInform("role archivist", "team press"),
                        new Rung(Span.parse("6 minutes"), List.of(), Work.parties("role chief"), null)),
                Span.parse("8 minutes"));
        Ladder confirming = Ladder.of("confirming", Rung.tell("0 minutes", "role second-reader"));
        return Work.step(
                        "assess",
                        "Assess the patient; say \"why\" in `one` line #1",
                        "role assessor",
                        new Ladders(QUIET, calls, confirming))
                .description("Look, listen and feel.")
                .orElse("team reserve")
                .acknowledge(Deadline.dependingOn(
                        "risk",
                        lists(
                                "high", List.of("within 11 minutes"),
                                "medium", List.of("within 12 minutes", "by 07:30"),
                                "low", List.of())))
                .complete("within 26 hours of start", "by 19:45", "27 minutes after arrival, at most 28 hours")
                .stillOnIt(new StillOnIt(Span.parse("1 hour"), Span.parse("14 minutes")))
                .warn(new Warn(
                        new Warn.Point.BeforeDue(Span.parse("16 minutes")),
                        Work.parties("role early-bird", "owner"),
                        Work.parties("role watcher")))
                .warn(new Warn(
                        new Warn.Point.IfNot(When.parse("within 17 minutes")),
                        List.of(),
                        Work.parties("team second-watch")))
                .confirm(Confirmation.by(PartyRef.parse("role reader"), Deadline.parse("within 13 minutes")))
                .mayPause("in-surgery")
                .opens(new Gate.Opens.At(When.parse("2 days before arrival, at most 29 hours")))
                .closesWhen("patient-left")
                .onlyIf(Condition.of("lactate", "2 to 4"))
                .audience("role family-liaison", "role chaplain", About.CONFIRMED, About.STOPPED)
                .back("again", "assess", 1)
                .outcome("go-on", "next", "lactate", "story")
                .outcome("call-off", "done")
                .completesWhen("scan-read", "go-on")
                .completesWhen("scan-cancelled", "call-off")
                .done();
    }

    private static Map<String, List<Item>> branches() {
        Map<String, List<Item>> branches = new LinkedHashMap<>();
        branches.put(
                "first",
                List.of(Work.step("lab", "Draw blood", "whoever did assess", QUIET)
                        .orElse("role phlebotomist", "assess")
                        .acknowledge("within 2 business hours")
                        .complete("by 12:00 on business day 3 after arrival, at most 20 business hours")
                        .calendar("lab-hours")
                        .confirm(Confirmation.when("lab-received", Deadline.parse("within 31 minutes")))
                        .done()));
        branches.put(
                "second",
                List.of(Work.step("bed", "Find a bed", "team <ward>", QUIET)
                        .opens(new Gate.Opens.On("bed-asked-for", Span.parse("32 hours")))
                        .complete("within 33 minutes of assess")
                        .done()));
        Map<String, List<Item>> inner = new LinkedHashMap<>();
        inner.put("left", List.of(plain("subgraph", "Left", "34 minutes")));
        inner.put("right", List.of(plain("click", "Right", "35 minutes")));
        branches.put("third", List.of(new Together("inner", "Within: both", null, Join.ANY, inner)));
        return branches;
    }

    private static List<Choose.Case> cases() {
        return List.of(
                new Choose.Case(Condition.of("lactate", "over 4"), List.of(plain("default", "Go fast", "36 minutes"))),
                new Choose.Case(Condition.of("lactate", "under 2"), List.of()));
    }

    private static Item plain(String name, String title, String within) {
        return Work.step(name, title, "role <ward>", QUIET)
                .complete("within " + within)
                .done();
    }

    private static Map<String, FactTest> tests(String... factsAndTests) {
        Map<String, FactTest> tests = new LinkedHashMap<>();
        for (int i = 0; i < factsAndTests.length; i += 2) {
            tests.put(factsAndTests[i], FactTest.parse(factsAndTests[i + 1]));
        }
        return tests;
    }

    private static Map<String, List<When>> points(String one, String when, String other, String then) {
        return lists(one, List.of(when), other, List.of(then), "", null);
    }

    private static Map<String, List<When>> lists(
            String a, List<String> first, String b, List<String> second, String c, @Nullable List<String> third) {
        Map<String, List<When>> all = new LinkedHashMap<>();
        all.put(a, first.stream().map(When::parse).toList());
        all.put(b, second.stream().map(When::parse).toList());
        if (third != null) {
            all.put(c, third.stream().map(When::parse).toList());
        }
        return all;
    }

    /** As little as a definition can say. */
    static PathwayDefinition small() {
        return new PathwayDefinition(
                Samples.header("small", "One step", "asked"),
                Map.of(),
                Deadline.parse("within 2 hours"),
                Samples.supervisor("30 minutes"),
                Samples.managers(),
                Audience.NOBODY_MORE,
                Clockwork.PLAIN,
                List.of(Work.step("only", "Do it", "user dr-ito", QUIET)
                        .acknowledge("within 5 minutes")
                        .done()));
    }
}
