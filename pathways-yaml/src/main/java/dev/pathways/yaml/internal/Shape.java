package dev.pathways.yaml.internal;

/** What may stand as the value of a word; the words tell an author, {@link SchemaShapes} tells an editor. */
enum Shape {
    NAME("a name"),
    EVENT("the name of an event"),
    EVENTS("a list of events"),
    TITLE("one line of text"),
    TEXT("text"),
    WHOLE_NUMBER("a whole number"),
    ZONE("a time zone"),
    FACTS("names and their kinds of fact"),
    DEADLINE("a deadline"),
    DEADLINE_OR_NOT_NEEDED("a deadline, or `not needed`"),
    CONFIRM_WITHIN("a length of time, or a deadline"),
    DURATION("a length of time"),
    CALENDARS("names and their calendars"),
    OPEN_HOURS("open hours, or a list of them"),
    CLOSED_ON("a list of dates or names"),
    CALENDAR("the name of a calendar"),
    SAFETY_NET("`tell` and `every`"),
    STANDING("a role, a team or an on-call list; or several"),
    PARTY("who"),
    PARTIES("who, or a list of them"),
    OWNER("who, or `whoever did STEP`"),
    LADDER_PARTY("who, or `owner`"),
    LADDER_PARTIES("who, `owner`, or a list of them"),
    KEEP_INFORMED("a list of `who` and `about`"),
    ABOUT("one word of the list below, or several"),
    PAUSES("names and their pauses"),
    PAUSE_NAMES("a list of names of pauses"),
    LADDERS("names and their ladders"),
    LADDER("a ladder: its name, or a list of rungs, or `grace` and `rungs`"),
    ESCALATE("a ladder, or a map of ladders"),
    RUNGS("a list of rungs"),
    DEFAULTS("some words of a step"),
    STEPS("a list of steps"),
    STEPS_OR_NONE("a list of steps, or `[]`"),
    STEP_NAMES("the name of a step, or a list of them"),
    OPENS("a point on the clock, or `when` and `not-needed-after`"),
    COMPLETES_WHEN("an event, or events and their outcomes"),
    STILL_ON_IT("`every` and `answer-within`"),
    WARNINGS("a list of warnings"),
    WARN_POINT("a point on the clock, or `DURATION before due`"),
    CONFIRM("`within`, and `by` or `when`"),
    RECORD("a list of facts, or one for each outcome"),
    OUTCOMES("names and their targets"),
    TARGET("a step of the same list, `next` or `done`"),
    COUNT("a whole number from 1 to 100"),
    CONDITION("a condition"),
    BRANCHES("2 to 20 names and their lists of steps"),
    JOIN("`all`, `any` or `at least N`"),
    CASES("a list of cases"),
    FACT("a fact with listed values, or of kind `yes-no`"),
    FACT_VALUES("facts, and below each a list of names"),
    DATE("a date"),
    DATES("a date, or a list of them"),
    DUTY("parties, and below each a list of people and shifts"),
    PERSON("the id of a person"),
    PEOPLE("the id of a person, or a list of them"),
    UNIT("the id of a unit"),
    UNITS("the id of a unit, or a list of them"),
    PLAN_TIME("a wall time, an instant or `+DURATION`"),
    PATHS("the path of a pathway file, or a list of them"),
    MOMENT("a wall time or an instant"),
    START_FACTS("facts and their values"),
    INSTANCES("names and their instances"),
    STORY("a list of entries"),
    REFUSED("a code, or `CODE at LINE`, or a list of them"),
    FAULTS("a fault, or a list of them"),
    ACTS("an act, or a list of them"),
    ANSWERS("an answer, or a list of them"),
    NOTICES("a notice, or a list of them"),
    STATES("steps and their states"),
    REASONS("steps and a text of each");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /** The shape in an author's words. */
    String words() {
        return words;
    }
}
