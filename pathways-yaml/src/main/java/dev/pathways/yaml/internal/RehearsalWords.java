package dev.pathways.yaml.internal;

import static dev.pathways.yaml.internal.Word.NEEDED;

import java.util.List;
import java.util.stream.Stream;

/** Every word of a rehearsal, as data; part of {@link Vocabulary}. */
final class RehearsalWords {
    private static final String NONE = "none";

    private RehearsalWords() {}

    static List<Word> all() {
        return Stream.of(top(), instance(), entry()).flatMap(List::stream).toList();
    }

    private static List<Word> top() {
        Place at = Place.REHEARSAL;
        return List.of(
                new Word(at, "rehearsal", Shape.TITLE, NEEDED, "What is rehearsed, in at most 120 characters."),
                new Word(
                        at,
                        "pathway",
                        Shape.PATHS,
                        NEEDED,
                        "The pathway, relative to this file. Of several the first is played, and the others are known."),
                new Word(at, "unit", Shape.UNIT, "a unit without a name", "Where the patient is."),
                new Word(at, "starts", Shape.MOMENT, "needed, unless each instance says it", "When the story begins."),
                new Word(at, "facts", Shape.START_FACTS, NONE, "What is known at the start."),
                new Word(at, "instances", Shape.INSTANCES, "one, without a name", "What starts, where it is several."),
                new Word(
                        at,
                        "duty",
                        Shape.DUTY,
                        "nobody is on duty",
                        "Who holds what. A person alone holds it always, a shift says from when to when."),
                new Word(at, "unreachable", Shape.PEOPLE, NONE, "People without a working contact route."),
                new Word(
                        at,
                        "closed",
                        Shape.DATES,
                        "needed where a calendar names holidays",
                        "The dates of the holidays that calendars only name."),
                new Word(at, "story", Shape.STORY, "needed, unless `refused`", "What happens, moment by moment."),
                new Word(
                        at,
                        "refused",
                        Shape.REFUSED,
                        "needed, unless `story`",
                        "Why the pathway must not load: every error, and no other."));
    }

    private static List<Word> instance() {
        Place at = Place.INSTANCE;
        return List.of(
                new Word(at, "starts", Shape.MOMENT, "with the story", "When it starts."),
                new Word(
                        at, "facts", Shape.START_FACTS, NONE, "What is known at its start, besides the story's facts."),
                new Word(at, "pathway", Shape.NAME, "the first", "The name of the pathway that it starts."));
    }

    private static List<Word> entry() {
        Place at = Place.ENTRY;
        return List.of(
                new Word(at, "at", Shape.PLAN_TIME, NEEDED, "When."),
                new Word(at, "faults", Shape.FAULTS, NONE, "What goes wrong around the engine, or is mended."),
                new Word(at, "does", Shape.ACTS, NONE, "What people do, in order."),
                new Word(
                        at,
                        "answer",
                        Shape.ANSWERS,
                        "`accepted`",
                        "What comes of it: `accepted`, a refusal code, or `failed` while the store is down."),
                new Word(at, "told", Shape.NOTICES, "nobody is told", "Everyone told at this moment, and why."),
                new Word(at, "may", Shape.NOTICES, NONE, "Who may be told besides."),
                new Word(at, "is", Shape.STATES, NONE, "What must be so afterwards."),
                new Word(at, "why", Shape.REASONS, NONE, "A text that the explanation of a step must hold."));
    }
}
