package dev.pathways.render;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.Header;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.SafetyNet;
import dev.pathways.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pathway in plain English, to be read aloud to those who sign it off.
 *
 * <p>Every deadline and every party of the definition stands in the text, so whoever signs it has heard everything that
 * the engine will do. Wrapped at 80 columns; the same definition always gives the same text.
 */
public final class ReadAloud {
    private static final int WIDTH = 80;

    private final PathwayDefinition definition;
    private final Speech speech;
    private final Page page = new Page(WIDTH);

    private ReadAloud(PathwayDefinition definition) {
        this.definition = definition;
        this.speech = Speech.of(definition);
    }

    /** The sign-off document of a definition. */
    public static String text(PathwayDefinition definition) {
        return new ReadAloud(definition).write();
    }

    private String write() {
        head();
        facts();
        page.heading("Step by step");
        new ListWords(speech, page).write();
        late();
        audience();
        clockwork();
        return page.toString();
    }

    private void head() {
        Header header = definition.header();
        page.title(header.title());
        page.paragraph(
                0,
                "This is version " + header.ref().version() + " of the pathway "
                        + English.quoted(header.ref().name()) + ". Its times of day are those of "
                        + header.zone().getId().replace('_', ' ') + ".");
        if (header.description() != null) {
            page.paragraph(0, header.description());
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                header.startsWhen() == null
                        ? "It starts when somebody starts it."
                        : "It starts when the hospital's systems report " + English.quoted(header.startsWhen()) + ".");
        sentences.add(
                header.stopsWhen().isEmpty()
                        ? "Nothing that the hospital's systems report stops it."
                        : "It stops at once when they report " + English.or(English.quoted(header.stopsWhen())) + ".");
        page.sentences(0, sentences);
        page.paragraph(
                0,
                English.sentence("All of it must be complete "
                        + speech.times().deadline(definition.complete(), TimeWords.Origin.START)));
    }

    private void facts() {
        List<String> sentences = new ArrayList<>();
        definition.facts().forEach((name, kind) -> sentences.add(fact(name, kind)));
        if (sentences.isEmpty()) {
            return;
        }
        page.heading("What it has to know");
        page.sentences(0, sentences);
        boolean depends = definition.complete().dependsOn() != null
                || definition.steps().stream()
                        .anyMatch(step -> step.timing().complete().dependsOn() != null
                                || dependsOn(step.timing().acknowledge()));
        page.paragraph(
                0,
                depends ? "While a fact that a time depends on is not known, the shortest of its times counts." : "");
    }

    private static boolean dependsOn(@Nullable Deadline deadline) {
        return deadline != null && deadline.dependsOn() != null;
    }

    private static String fact(String name, FactKind kind) {
        return English.sentence(English.fact(name) + " is " + ConditionWords.of(kind)
                + (kind.isPrivate() ? "; it is private and stands in no message" : ""));
    }

    private void late() {
        SafetyNet net = definition.safetyNet();
        String parties = speech.parties().net(net);
        page.heading("When something is late");
        page.sentences(
                0,
                List.of(
                        "No lateness ends in silence: after the last call comes the safety net.",
                        English.sentence(parties + " " + PartyWords.be(net.tell()) + " told "
                                + English.every(net.every()) + " until it is dealt with"),
                        "When the time of the whole pathway runs out, they are told at once, and again "
                                + English.every(net.every()) + " until it ends."));
        page.sentences(0, calls());
    }

    private List<String> calls() {
        boolean confirms =
                definition.steps().stream().anyMatch(step -> step.timing().confirmation() != null);
        return List.of(
                "Acknowledging" + (confirms ? ", completing and confirming" : " and completing")
                        + " are timed separately: each has calls of its own, which begin when its time runs out and end"
                        + " as soon as it is done.",
                "Whoever is told may take the step" + (confirms ? ", or confirm it where that is what is late" : "")
                        + "; whoever is informed only learns that it is late.",
                "Where a call reaches nobody, or everybody it asked declines, the next one follows at once.",
                "Whoever may see the step can make the next call at any time.",
                "The safety net may put off its next call about a step once.");
    }

    private void audience() {
        page.heading("Who hears of it, who may see it, who manages it");
        page.sentences(0, new AudienceWords(speech.parties()).of(definition.audience(), "a step"));
        page.paragraph(0, "Everybody who is asked, told or informed may see it in any case.");
        boolean loops = definition.steps().stream()
                .flatMap(step -> step.outcomes().stream())
                .anyMatch(outcome -> outcome.atMost() != null);
        page.sentences(
                0,
                List.of(
                        English.sentence(
                                speech.parties().and(definition.managedBy()) + " may assign its steps and cancel it"),
                        loops
                                ? "Only they may end a step once more in a way that has been taken as often as it may"
                                        + " be, with a reason; the safety net is told once when somebody else tries."
                                : ""));
    }

    private void clockwork() {
        if (!definition.clockwork().calendars().isEmpty()) {
            page.heading("Business time");
            definition
                    .clockwork()
                    .calendars()
                    .forEach((name, calendar) -> page.paragraph(0, CalendarWords.of(name, calendar)));
        }
        if (!definition.clockwork().pauses().isEmpty()) {
            page.heading("Pauses");
            page.sentences(
                    0,
                    List.of(
                            "A pause needs a reason, and a step can only be paused while it is not late.",
                            "All its times stand still until the pause ends by itself or is ended, and then run on with"
                                    + " what was left of them; its owner is told.",
                            "The time of the whole pathway never stands still."));
            definition.clockwork().pauses().values().forEach(pause -> page.paragraph(0, pause(pause)));
        }
    }

    private String pause(Pause pause) {
        return pause.description() == null
                ? ""
                : English.capital(English.quoted(pause.name()) + ": ") + English.sentence(pause.description());
    }
}
