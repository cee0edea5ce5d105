package dev.pathways.testing;

import dev.pathways.model.Notice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One notice in words: {@code PERSON KIND STEP}, with {@code rung N} and {@code unacknowledged}, {@code uncompleted} or
 * {@code unconfirmed} behind it where wanted, or {@code PERSON informed STEP WHAT}.
 */
record ToldItem(String person, String kind, String step, List<String> more) {
    static ToldItem read(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        if (words.size() < 3) {
            throw new IllegalArgumentException("Expected 'PERSON KIND STEP', but got '" + text + "'");
        }
        List<String> more = new ArrayList<>();
        for (int i = 3; i < words.size(); i++) {
            boolean rung = words.get(i).equals("rung") && i + 1 < words.size();
            more.add(rung ? "rung " + words.get(++i) : words.get(i));
        }
        return new ToldItem(words.get(0), words.get(1), words.get(2), more);
    }

    static ToldItem of(Notice notice) {
        List<String> more = new ArrayList<>();
        Notice.Reason reason = notice.reason();
        if (reason.about() != null) {
            more.add(reason.about().word());
        }
        if (reason.rung() > 0) {
            more.add("rung " + reason.rung());
        }
        if (reason.clock() != null) {
            more.add(reason.clock().lateWord());
        }
        return new ToldItem(notice.to(), notice.kind().word(), notice.step() == null ? "pathway" : notice.step(), more);
    }

    /** Whether a notice that was given is the one meant here: it may say more, but nothing else. */
    boolean means(ToldItem given) {
        boolean same = person.equals(given.person) && kind.equals(given.kind) && step.equals(given.step);
        boolean says = !kind.equals("informed") || !more.isEmpty();
        return same && says && given.more.containsAll(more);
    }

    @Override
    public String toString() {
        return person + " " + kind + " " + step + (more.isEmpty() ? "" : " " + String.join(" ", more));
    }
}
