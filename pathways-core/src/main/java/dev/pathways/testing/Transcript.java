package dev.pathways.testing;

import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Refusal;
import dev.pathways.model.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down what happens in one playing of a story, and what of it differs from what the story says. */
final class Transcript {
    /** More are not told: whoever has seen to these plays it again. */
    private static final int MOST = 100;

    private final Way way;
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Scene.Happening> happened = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Played.Attempt> attempts = new ArrayList<>();
    private int moment = Difference.START;
    private String label = "the start";
    private Instant at;

    Transcript(Way way, Instant start) {
        this.way = way;
        this.at = start;
    }

    /** A new moment begins. */
    void begin(int newMoment, String newLabel, Instant newAt) {
        end();
        moment = newMoment;
        label = newLabel;
        at = newAt;
    }

    private void end() {
        if (moment >= 0 || !happened.isEmpty()) {
            scenes.add(new Scene(moment, label, at, happened));
        }
        happened.clear();
    }

    void happened(Scene.Kind kind, String words, String person, String answer) {
        happened.add(new Scene.Happening(kind, words, person, answer));
    }

    void started(int place, String pathway, Reply reply) {
        List<Refusal> refusals = reply instanceof Reply.Refused refused ? List.of(refused.refusal()) : List.of();
        happened(Scene.Kind.STARTED, pathway, "engine", answer(refusals));
        if (!reply.isAccepted()) {
            differs(Difference.Part.OPENING, place, "'" + pathway + "' to start", told(refusals));
        }
    }

    /** What came of an act: nothing was refused, or this was; of several, the first counts. */
    void did(int place, Story.Doing doing, List<Refusal> refusals) {
        did(place, doing, answer(refusals), told(refusals));
    }

    void failed(int place, Story.Doing doing) {
        did(place, doing, Story.Doing.FAILED, "the store is down");
    }

    private void did(int place, Story.Doing doing, String answer, String why) {
        String person = doing.act().deed().actor().id();
        happened(Scene.Kind.DID, doing.act().text(), person, answer);
        if (!answer.equals(doing.answer())) {
            differs(Difference.Part.DOES, place, "'" + doing.act().text() + "' to be " + doing.answer(), why);
        }
    }

    void attempt(Played.Attempt attempt) {
        attempts.add(attempt);
    }

    private static String answer(List<Refusal> refusals) {
        return refusals.isEmpty()
                ? Story.Doing.ACCEPTED
                : refusals.get(0).code().name();
    }

    private static String told(List<Refusal> refusals) {
        return refusals.isEmpty()
                ? "it was accepted"
                : "it was " + refusals.get(0).code() + ": " + refusals.get(0).message();
    }

    /** Compares who was told with who must and who may be. */
    void compare(List<Notice> notices, List<ToldItem> told, List<ToldItem> may) {
        List<ToldItem> given =
                new ArrayList<>(notices.stream().map(ToldItem::of).toList());
        given.forEach(each -> happened(Scene.Kind.TOLD, each.toString(), each.person(), ""));
        List<Integer> missing = new ArrayList<>();
        for (int place : mostExactFirst(told)) {
            if (!takeMeant(told.get(place), given)) {
                missing.add(place);
            }
        }
        for (int place : mostExactFirst(may)) {
            takeMeant(may.get(place), given);
        }
        missing.sort(Comparator.naturalOrder());
        for (int place : missing) {
            ToldItem expected = told.get(place);
            ToldItem instead = given.stream()
                    .filter(each -> each.person().equals(expected.person())
                            && each.step().equals(expected.step()))
                    .findFirst()
                    .orElse(null);
            given.remove(instead);
            differs(
                    Difference.Part.TOLD,
                    place,
                    "'" + expected + "' to be told",
                    instead == null ? "it was not" : "'" + instead + "' was told instead");
        }
        if (!given.isEmpty()) {
            String all = given.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
            differs(Difference.Part.TOLD, -1, "nobody else to be told", all + (given.size() == 1 ? " was" : " were"));
        }
    }

    /** The places of items, those that say more before those that would take their notice. */
    private static List<Integer> mostExactFirst(List<ToldItem> items) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparingInt(place -> -items.get(place).more().size()));
        return places;
    }

    private static boolean takeMeant(ToldItem item, List<ToldItem> given) {
        for (ToldItem each : given) {
            if (item.means(each)) {
                return given.remove(each);
            }
        }
        return false;
    }

    void differs(Difference.Part part, int item, String expected, String actual) {
        if (differences.size() < MOST) {
            differences.add(new Difference(moment, label, at, part, item, way, expected, actual));
        }
    }

    Performance performance(Map<InstanceId, List<JournalEntry>> journals) {
        end();
        return new Performance(way, scenes, differences, journals, attempts);
    }
}
