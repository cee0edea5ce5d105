package dev.pathways.examples.quickstart;

import dev.pathways.testing.DutyRoster;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The people of the story: who they are, what they are on duty for, and what they are called. */
public final class Hospital {
    private static final Pattern PARTY = Pattern.compile("(?:role|team|on-call|user) [A-Za-z0-9._:/-]+");

    private final List<Person> people = List.of(
            new Person("dr-lee", "Dr. Lee", "user dr-lee", "who asked"),
            new Person("dr-ito", "Dr. Ito", "on-call cardiology", "cardiologist on call"),
            new Person("n-okafor", "Nurse Okafor", "role charge-nurse", "charge nurse"),
            new Person("dr-chen", "Dr. Chen", "role service-attending", "cardiology attending"),
            new Person("dr-abara", "Dr. Abara", "role department-chief", "department chief"),
            new Person("dr-silva", "Dr. Silva", "role attending", "attending of the ward"),
            new Person("s-moreno", "Ms. Moreno", "role house-supervisor", "house supervisor"));

    /** A hospital of seven. */
    public Hospital() {}

    /**
     * Somebody who works here.
     *
     * @param id the id by which the engine knows them
     * @param name what people call them
     * @param party what they are on duty for, in the words of the pathway file
     * @param job the same in the words of the ward
     */
    private record Person(String id, String name, String party, String job) {}

    /** Who is on duty for what. A hospital would ask its staffing system instead. */
    public DutyRoster roster() {
        DutyRoster roster = new DutyRoster();
        people.forEach(person -> roster.always(person.party(), person.id()));
        return roster;
    }

    /** What somebody is called. */
    public String name(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElse(id);
    }

    /** What somebody is called, with their job. */
    public String nameAndJob(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .map(person -> person.name() + " (" + person.job() + ")")
                .findFirst()
                .orElse(id);
    }

    /** Several people, as in {@code Dr. Ito, Nurse Okafor or Dr. Chen}. */
    public String anyOf(Collection<String> ids) {
        List<String> names = ids.stream().map(this::name).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : names.stream().limit(last).collect(Collectors.joining(", ")) + " or " + names.get(last);
    }

    /** The same text with every party, such as {@code role charge-nurse}, in the words of the ward. */
    public String inWardWords(String text) {
        return PARTY.matcher(text).replaceAll(party -> Matcher.quoteReplacement(party(party.group())));
    }

    private String party(String text) {
        return people.stream()
                .filter(person -> person.party().equals(text))
                .map(person -> text.startsWith("user ") ? person.name() : "the " + person.job())
                .findFirst()
                .orElseGet(() -> text.startsWith("user ") ? name(text.substring("user ".length())) : text);
    }
}
