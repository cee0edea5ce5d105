package dev.pathways.yaml.internal;

import static dev.pathways.yaml.internal.Word.NEEDED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every word of the language, as data: the readers know their words from here, the schema for editors is made from here,
 * and the tables of the language page are held to it.
 */
final class Vocabulary {
    private static final List<String> SECRET =
            List.of("password", "passwd", "secret", "token", "api-key", "apikey", "credential", "private-key");
    private static final String NONE = "none";
    private static final String DEFAULTED = "needed, here or in `defaults`";

    /** Every word at every place where it may stand, in the order in which the places are explained. */
    static final List<Word> WORDS = all();

    private static final Map<Place, List<String>> BY_PLACE = byPlace();

    private Vocabulary() {}

    /** The words that may stand at a place, in the order in which they are explained. */
    static List<String> at(Place place) {
        return BY_PLACE.getOrDefault(place, List.of());
    }

    /** Where else in such a file the word may stand, for somebody who wrote it at the wrong place; empty where nowhere. */
    static String belongs(String word, Place.Kind kind) {
        List<String> places = WORDS.stream()
                .filter(each -> each.text().equals(word) && each.place().kind() == kind)
                .map(each -> each.place().what().replace('`', '\''))
                .toList();
        return places.isEmpty() ? "" : "'" + word + "' is a word of " + String.join(", of ", places);
    }

    /** Whether the word looks like the name of something that must not stand in a file. */
    static boolean looksSecret(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return SECRET.stream().anyMatch(plain::contains);
    }

    private static List<Word> all() {
        List<Word> words = new ArrayList<>();
        words.addAll(top());
        words.addAll(step());
        words.addAll(groups());
        words.addAll(shared());
        words.addAll(late());
        words.addAll(small());
        words.addAll(duty());
        words.addAll(RehearsalWords.all());
        return List.copyOf(words);
    }

    private static Map<Place, List<String>> byPlace() {
        Map<Place, List<String>> all = new EnumMap<>(Place.class);
        Arrays.stream(Place.values())
                .forEach(place -> all.put(
                        place,
                        WORDS.stream()
                                .filter(word -> word.place() == place)
                                .map(Word::text)
                                .toList()));
        return all;
    }

    private static Word word(Place place, String text, Shape shape, String ifLeftOut, String says) {
        return new Word(place, text, shape, ifLeftOut, says);
    }

    private static List<Word> top() {
        Place at = Place.TOP;
        return List.of(
                word(at, "pathway", Shape.NAME, NEEDED, "Its name, which no other pathway has."),
                word(at, "title", Shape.TITLE, NEEDED, "What it is called, in at most 120 characters."),
                word(at, "version", Shape.WHOLE_NUMBER, NEEDED, "From 1. Raise it with every change."),
                word(at, "description", Shape.TEXT, NONE, "More about it, for people."),
                word(
                        at,
                        "time-zone",
                        Shape.ZONE,
                        NEEDED,
                        "The region and city whose wall clock counts, such as `America/Chicago`. Never an offset."),
                word(
                        at,
                        "starts-when",
                        Shape.EVENT,
                        "the host starts it",
                        "The event on which the host starts it, having asked `startedBy`."),
                word(at, "stops-when", Shape.EVENTS, "only a person stops it", "The events that stop it."),
                word(at, "facts", Shape.FACTS, NONE, "What is known about one case. At most 100."),
                word(
                        at,
                        "complete",
                        Shape.DEADLINE,
                        NEEDED,
                        "By when the whole pathway must be done. Business time follows the only calendar."),
                word(at, "calendars", Shape.CALENDARS, NONE, "When business time runs."),
                word(
                        at,
                        "safety-net",
                        Shape.SAFETY_NET,
                        NEEDED,
                        "Who is always there. They are told when nobody else has helped, again and again."),
                word(at, "managed-by", Shape.PARTIES, "the safety net", "Who may assign, cancel and move it."),
                word(at, "keep-informed", Shape.KEEP_INFORMED, NONE, "Who is told what about every step."),
                word(
                        at,
                        "visible-to",
                        Shape.PARTIES,
                        "the owner, and everyone told or informed",
                        "Who else may look at it."),
                word(at, "pauses", Shape.PAUSES, NONE, "The reasons for which clocks may stand still, and how long."),
                word(at, "ladders", Shape.LADDERS, NONE, "Ladders that steps can share by name."),
                word(at, "defaults", Shape.DEFAULTS, NONE, "What holds for every step that does not say it itself."),
                word(at, "steps", Shape.STEPS, NEEDED, "The steps, in order: 1 to 200, counting those inside others."));
    }

    private static List<Word> step() {
        Place at = Place.STEP;
        return List.of(
                word(at, "step", Shape.NAME, NEEDED, "Its name, which nothing else in the file has."),
                word(at, "title", Shape.TITLE, NEEDED, "What to do, in at most 120 characters."),
                word(at, "description", Shape.TEXT, NONE, "More about it, for people."),
                word(at, "owner", Shape.OWNER, NEEDED, "Whom it is asked of."),
                word(at, "or-else", Shape.PARTY, NONE, "Whom it is asked of when the owner reaches nobody."),
                word(at, "not-by", Shape.STEP_NAMES, NONE, "Earlier steps: whoever did one of them may not take this."),
                word(at, "only-if", Shape.CONDITION, "always", "When the step is needed at all."),
                word(
                        at,
                        "opens",
                        Shape.OPENS,
                        "when its turn comes",
                        "What it waits for after its turn has come: a point on the clock, or an event."),
                word(
                        at,
                        "completes-when",
                        Shape.COMPLETES_WHEN,
                        "a person completes it",
                        "The event that completes it."),
                word(at, "closes-when", Shape.EVENT, NONE, "The event after which it is not needed any more."),
                word(
                        at,
                        "acknowledge",
                        Shape.DEADLINE_OR_NOT_NEEDED,
                        DEFAULTED,
                        "By when one person must have said \"I have it\"."),
                word(
                        at,
                        "still-on-it",
                        Shape.STILL_ON_IT,
                        "an acknowledgement holds",
                        "How often the owner must say again that they have it."),
                word(at, "complete", Shape.DEADLINE, DEFAULTED, "By when it must be done. Never `not needed`."),
                word(at, "calendar", Shape.CALENDAR, "the only one", "The calendar that its business time follows."),
                word(at, "warn", Shape.WARNINGS, NONE, "Who hears before it is late."),
                word(at, "escalate", Shape.ESCALATE, DEFAULTED, "Who is told when it is late."),
                word(at, "may-pause", Shape.PAUSE_NAMES, "nobody can pause it", "The pauses that may stop its clocks."),
                word(
                        at,
                        "confirm",
                        Shape.CONFIRM,
                        "nobody confirms",
                        "Who or what confirms that it is done. Never the person who did it."),
                word(at, "record", Shape.RECORD, NONE, "The facts that must be written down to complete it."),
                word(
                        at,
                        "outcomes",
                        Shape.OUTCOMES,
                        "one, named `completed`",
                        "The ways it can end, and where each leads."),
                word(at, "then", Shape.TARGET, "`next`", "Where a step with a single outcome leads."),
                word(at, "keep-informed", Shape.KEEP_INFORMED, NONE, "Who is told what about this step."),
                word(
                        at,
                        "visible-to",
                        Shape.PARTIES,
                        "the owner, and everyone told or informed",
                        "Who else may look at this step."));
    }

    private static List<Word> groups() {
        Place both = Place.TOGETHER;
        Place choice = Place.CHOOSE;
        return List.of(
                word(both, "together", Shape.NAME, NEEDED, "Its name, which nothing else in the file has."),
                word(both, "title", Shape.TITLE, NONE, "What the branches are about."),
                word(both, "only-if", Shape.CONDITION, "always", "When the branches are needed at all."),
                word(
                        both,
                        "join",
                        Shape.JOIN,
                        "`all`",
                        "How many branches must be done before the pathway goes on; the others are closed."),
                word(both, "branches", Shape.BRANCHES, NEEDED, "The lists of steps that run at the same time."),
                word(choice, "choose", Shape.NAME, NEEDED, "Its name, which nothing else in the file has."),
                word(choice, "title", Shape.TITLE, NONE, "What the choice is about; a question reads well."),
                word(choice, "cases", Shape.CASES, NEEDED, "What can be chosen. No two of them hold at once."),
                word(
                        choice,
                        "otherwise",
                        Shape.STEPS_OR_NONE,
                        "needed, unless the cases cover everything",
                        "The steps where no case holds; `[]` says that nothing is needed then."),
                word(Place.CASE, "when", Shape.CONDITION, NEEDED, "When this case is chosen."),
                word(Place.CASE, "steps", Shape.STEPS, NEEDED, "The steps of this case."));
    }

    private static List<Word> shared() {
        Place at = Place.DEFAULTS;
        return List.of(
                word(at, "acknowledge", Shape.DEADLINE_OR_NOT_NEEDED, NONE, "For steps without `acknowledge`."),
                word(at, "complete", Shape.DEADLINE, NONE, "For steps without `complete`."),
                word(at, "escalate", Shape.ESCALATE, NONE, "For steps without `escalate`."),
                word(at, "calendar", Shape.CALENDAR, NONE, "For steps without `calendar`."),
                word(
                        Place.SAFETY_NET,
                        "tell",
                        Shape.STANDING,
                        NEEDED,
                        "Who is always there: never a `user`, never a `<fact>`."),
                word(
                        Place.SAFETY_NET,
                        "every",
                        Shape.DURATION,
                        NEEDED,
                        "How often they are called while the step stays late: from 5 minutes to 1 day."),
                word(Place.CALENDAR, "open", Shape.OPEN_HOURS, NEEDED, "When it is open. Hours may cross midnight."),
                word(
                        Place.CALENDAR,
                        "closed-on",
                        Shape.CLOSED_ON,
                        NONE,
                        "When it is closed: dates such as `2026-12-24`, or lists that the host knows by name."),
                word(Place.PAUSE, "description", Shape.TEXT, NONE, "More about it, for people."),
                word(Place.PAUSE, "by", Shape.PARTIES, NEEDED, "Who may pause a step, beside its owner."),
                word(Place.PAUSE, "at-most", Shape.DURATION, NEEDED, "How long in all, on one step."));
    }

    private static List<Word> late() {
        Place rung = Place.RUNG;
        Place map = Place.ESCALATE;
        return List.of(
                word(
                        Place.LADDER,
                        "grace",
                        Shape.DURATION,
                        "an answer puts nothing off",
                        "How long an answer to a rung puts off the next one, once for each rung."),
                word(Place.LADDER, "rungs", Shape.RUNGS, NEEDED, "The rungs, in order."),
                word(
                        rung,
                        "after",
                        Shape.DURATION,
                        "at once on the first rung; needed on the others",
                        "How long after the rung before it; on the first rung, after the deadline."),
                word(rung, "tell", Shape.LADDER_PARTIES, NONE, "Whom it asks. They may take the step."),
                word(
                        rung,
                        "inform",
                        Shape.LADDER_PARTIES,
                        NONE,
                        "Whom it tells that the step is late. They may not take it."),
                word(
                        rung,
                        "hand-to",
                        Shape.LADDER_PARTY,
                        NONE,
                        "The new owner. The time to acknowledge starts again, the time to complete does not."),
                word(map, "unacknowledged", Shape.LADDER, NEEDED, "While nobody has said \"I have it\"."),
                word(map, "uncompleted", Shape.LADDER, NEEDED, "While it is not done."),
                word(
                        map,
                        "unconfirmed",
                        Shape.LADDER,
                        "needed where there is a `confirm`",
                        "While nobody has confirmed it."),
                word(Place.KEEP_INFORMED, "who", Shape.PARTY, NEEDED, "Whom to tell. They are asked for nothing."),
                word(Place.KEEP_INFORMED, "about", Shape.ABOUT, NEEDED, "What to tell them about."));
    }

    private static List<Word> small() {
        return List.of(
                word(Place.DEADLINE, "depends-on", Shape.FACT, NEEDED, "The fact; beside it a time for each value."),
                word(Place.CONFIRM, "by", Shape.PARTY, "needed, unless `when`", "Who confirms the work."),
                word(Place.CONFIRM, "when", Shape.EVENT, "needed, unless `by`", "The event that confirms the work."),
                word(Place.CONFIRM, "within", Shape.CONFIRM_WITHIN, NEEDED, "How soon after the work is done."),
                word(Place.OPENS, "when", Shape.EVENT, NEEDED, "The event that opens the step."),
                word(
                        Place.OPENS,
                        "not-needed-after",
                        Shape.DURATION,
                        NEEDED,
                        "How long it waits for the event; after that the step is not needed."),
                word(
                        Place.STILL_ON_IT,
                        "every",
                        Shape.DURATION,
                        NEEDED,
                        "How long after the acknowledgement, or the last answer, the owner is asked again."),
                word(
                        Place.STILL_ON_IT,
                        "answer-within",
                        Shape.DURATION,
                        NEEDED,
                        "How long they have to answer. Unanswered, the acknowledgement lapses."),
                word(Place.WARN, "if-not", Shape.WARN_POINT, NEEDED, "When, if the work is not done by then."),
                word(Place.WARN, "tell", Shape.LADDER_PARTIES, "needed, unless `inform`", "Whom it asks."),
                word(Place.WARN, "inform", Shape.LADDER_PARTIES, "needed, unless `tell`", "Whom it only informs."),
                word(Place.OUTCOME, "go-to", Shape.TARGET, NEEDED, "Where the outcome leads."),
                word(
                        Place.OUTCOME,
                        "at-most",
                        Shape.COUNT,
                        "no bound",
                        "How often it may be taken in one pathway. Needed where it leads back."));
    }

    private static List<Word> duty() {
        Place file = Place.DUTY_FILE;
        Place shift = Place.SHIFT;
        return List.of(
                word(
                        file,
                        "from",
                        Shape.DATE,
                        "today",
                        "The first of the 13 months that are looked at. `--from` on the command line counts more."),
                word(
                        file,
                        "unit",
                        Shape.UNITS,
                        "the units that shifts name",
                        "Where pathways run: everybody must be there in each of these units."),
                word(
                        file,
                        "duty",
                        Shape.DUTY,
                        NEEDED,
                        "Each role, team and on-call list, and below it who holds it. A person alone holds it always."),
                word(
                        file,
                        "facts",
                        Shape.FACT_VALUES,
                        "such parties are not looked at",
                        "For facts of free text that name a party, as in `on-call <service>`: the values they will have."),
                word(file, "unreachable", Shape.PEOPLE, NONE, "People without a working contact route."),
                word(
                        file,
                        "closed",
                        Shape.DATES,
                        NONE,
                        "The dates of the holidays that calendars only name. The same for each such name."),
                word(shift, "who", Shape.PERSON, NEEDED, "The person, by the host's id."),
                word(shift, "on", Shape.OPEN_HOURS, "without a break", "The hours of the week, week after week."),
                word(shift, "from", Shape.PLAN_TIME, "it has always begun", "When it begins."),
                word(shift, "to", Shape.PLAN_TIME, "it does not end", "When it ends."),
                word(shift, "unit", Shape.UNIT, "in every unit", "The only unit where it counts."));
    }
}
