package dev.pathways.render;

import dev.pathways.definition.BusinessTime;
import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Pause;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Warn;
import dev.pathways.time.Anchor;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about one step, but for the ways on from it. */
final class StepWords {
    private final Speech speech;

    StepWords(Speech speech) {
        this.speech = speech;
    }

    /** Whether a step must be acknowledged, at least for some values of the fact that its time depends on. */
    static boolean mustAcknowledge(StepDefinition step) {
        Deadline acknowledge = step.timing().acknowledge();
        return acknowledge != null && !acknowledge.all().isEmpty();
    }

    /** Whether and when it opens, and what closes it. */
    List<String> gate(StepDefinition step) {
        Gate gate = step.gate();
        List<String> sentences = new ArrayList<>();
        if (gate.onlyIf() != null) {
            sentences.add(English.sentence(
                    "This is only needed if " + speech.conditions().of(gate.onlyIf())));
        }
        if (gate.opens() instanceof Gate.Opens.At at) {
            sentences.add(English.sentence(
                    at.when() instanceof When.Within within && within.anchor() instanceof Anchor.Opening
                            ? "It opens " + within.span() + " after its turn has come"
                            : "When its turn has come, it waits to open until "
                                    + speech.times().until(at.when())));
        }
        if (gate.opens() instanceof Gate.Opens.On on) {
            sentences.add("When its turn has come, it waits to open until " + English.quoted(on.event())
                    + " is reported. If that does not happen within " + on.notNeededAfter()
                    + ", it is not needed any more.");
        }
        if (gate.closesWhen() != null) {
            String reported = English.quoted(gate.closesWhen()) + " is reported.";
            sentences.add(
                    gate.opens() instanceof Gate.Opens.On
                            ? "Nor is it needed once " + reported
                            : "It is not needed any more as soon as " + reported);
        }
        return sentences;
    }

    /** Whose work it is, and by when. */
    List<String> work(StepDefinition step) {
        List<String> sentences = new ArrayList<>();
        sentences.add(English.sentence(speech.parties().of(step.owner()) + " owns it"));
        if (step.orElse() != null) {
            sentences.add(English.sentence(
                    "If nobody can be reached there, " + speech.parties().of(step.orElse()) + " owns it instead"));
        }
        List<String> notBy = step.responsibility().notBy();
        if (!notBy.isEmpty()) {
            sentences.add(
                    English.sentence("Whoever did " + English.or(speech.places().of(notBy)) + " may not take it"));
        }
        acknowledge(step, sentences);
        complete(step, sentences);
        return sentences;
    }

    private void acknowledge(StepDefinition step, List<String> sentences) {
        Deadline acknowledge = step.timing().acknowledge();
        if (acknowledge == null || !mustAcknowledge(step)) {
            sentences.add("It need not be acknowledged.");
        } else {
            sentences.add(English.sentence(
                    "They acknowledge it " + speech.times().deadline(acknowledge, TimeWords.Origin.OPENING)));
            String notNeeded = speech.times().notNeeded(acknowledge);
            if (notNeeded != null) {
                sentences.add(English.sentence("It need not be acknowledged " + notNeeded));
            }
        }
        StillOnIt renewal = step.timing().stillOnIt();
        if (renewal != null) {
            sentences.add(English.sentence("Whoever has acknowledged it is asked " + English.every(renewal.every())
                    + " whether they are still on it, and answers within " + renewal.answerWithin()
                    + "; if they do not, their acknowledgement lapses and "
                    + speech.parties().of(step.owner()) + " is asked anew"));
        }
    }

    private void complete(StepDefinition step, List<String> sentences) {
        Deadline complete = step.timing().complete();
        List<String> events = new ArrayList<>();
        step.gate()
                .completesWhen()
                .forEach((event, outcome) -> events.add(English.quoted(event)
                        + (outcome.equals(Outcome.COMPLETED) ? "" : ", which means " + English.quoted(outcome))));
        String by = speech.times().deadline(complete, TimeWords.Origin.OPENING);
        if (events.isEmpty()) {
            sentences.add(English.sentence("They complete it " + by));
        } else {
            sentences.add(English.sentence("It is completed when the hospital's systems report "
                    + English.list(events, "; ", step.gate().completesWhen().size() > 1 ? "; or " : "")));
            sentences.add(English.sentence("They may complete it themselves, too"));
            sentences.add(English.sentence("It must be completed " + by));
        }
        boolean waits = !speech.places().comesFirst(step.name()) || step.gate().opens() != null;
        if (waits && complete.all().stream().anyMatch(StepWords::runsBeforeTheOpening)) {
            sentences.add("That time can run out before the step opens; the calls below then only inform, and "
                    + "where they name its owner, they go to the owners of the steps it waits for.");
        }
        String calendar = step.timing().calendar();
        if (calendar != null && isBusiness(step)) {
            sentences.add("Business time is that of " + English.quoted(calendar) + ".");
        }
    }

    private boolean isBusiness(StepDefinition step) {
        return BusinessTime.isCountedBy(step, speech.definition().clockwork().pauses());
    }

    private static boolean runsBeforeTheOpening(When when) {
        Anchor anchor = when instanceof When.Within within
                ? within.anchor()
                : when instanceof When.ByOnDay by
                        ? by.anchor()
                        : when instanceof When.By ? Anchor.OPENING : Anchor.START;
        return !(anchor instanceof Anchor.Opening);
    }

    /** The words before the deadline. */
    List<String> warnings(StepDefinition step) {
        return step.timing().warnings().stream().map(this::warning).toList();
    }

    private String warning(Warn warn) {
        List<String> calls = new ArrayList<>();
        if (!warn.tell().isEmpty()) {
            calls.add(speech.parties().and(warn.tell()) + " " + PartyWords.be(warn.tell()) + " told");
        }
        if (!warn.inform().isEmpty()) {
            calls.add(speech.parties().and(warn.inform()) + " " + PartyWords.be(warn.inform()) + " informed");
        }
        String when = warn.at() instanceof Warn.Point.IfNot point
                ? "if it is not completed " + speech.times().by(point.when(), TimeWords.Origin.OPENING)
                : warn.at() instanceof Warn.Point.BeforeDue before
                        ? "if it is not completed " + before.span() + " before its deadline"
                        : "";
        return English.sentence("As a warning, " + when + ", " + English.and(calls));
    }

    /** Who or what confirms it. */
    @Nullable
    String confirmation(StepDefinition step) {
        Confirmation confirmation = step.timing().confirmation();
        if (confirmation == null) {
            return null;
        }
        String within = speech.times().deadline(confirmation.within(), TimeWords.Origin.COMPLETION);
        PartyRef by = confirmation.by();
        String event = confirmation.event();
        return by != null
                ? English.sentence("Once it is completed, " + speech.parties().of(by) + " confirms it " + within)
                        + " Nobody confirms their own work; work that is not in order is returned with a reason, and keeps its"
                        + " deadline."
                : "Once it is completed, the hospital's systems confirm it " + within + ", by reporting "
                        + English.quoted(event == null ? "" : event) + ".";
    }

    /** For what its clocks may stand still. */
    List<String> pauses(StepDefinition step) {
        List<String> sentences = new ArrayList<>();
        for (String name : step.timing().mayPause()) {
            Pause pause = speech.definition().clockwork().pauses().get(name);
            sentences.add(
                    pause == null
                            ? "It may be paused for " + English.quoted(name) + "."
                            : English.sentence("For " + English.quoted(name) + ", "
                                    + speech.parties().or(pause.by()) + " may pause it, for at most " + pause.atMost()
                                    + " in all"));
        }
        return sentences;
    }
}
