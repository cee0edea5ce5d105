package dev.pathways.view;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Asking;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Nobody;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts journal entries together to what happened, instant by instant, and works out who was told through which list and
 * who was not. Remembers who has been asked, so that what follows can be read after it. Not for use by several threads.
 */
final class Timeline {
    private final PathwayDefinition definition;
    private final @Nullable String about;
    private final Map<Through, Set<String>> asked = new HashMap<>();
    private @Nullable Sentences sentences;
    private final List<Note> notes = new ArrayList<>();
    private String ending = "";

    private record Through(@Nullable String step, Party party) {}

    /**
     * A timeline of everything, or of one step.
     *
     * @param about the step, or null for everything
     */
    Timeline(PathwayDefinition definition, @Nullable String about) {
        this.definition = definition;
        this.about = about;
    }

    /** What the next entries say: one happening for each instant at which there is something about it. */
    List<Happening> read(List<JournalEntry> entries) {
        List<Happening> all = new ArrayList<>();
        for (int from = 0; from < entries.size(); ) {
            Instant at = entries.get(from).at();
            int to = from;
            while (to < entries.size() && entries.get(to).at().equals(at)) {
                to++;
            }
            Happening happening = moment(at, entries.subList(from, to));
            if (!happening.events().isEmpty() || !happening.told().isEmpty()) {
                all.add(happening);
            }
            from = to;
        }
        return all;
    }

    /** Why it was passed by, closed or stopped last; empty where it was not. */
    String ending() {
        return ending;
    }

    /** The notes about it, in order, with those about the pathway as a whole. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    private void note(JournalEntry entry) {
        if (entry.event() instanceof Event.NoteAdded added) {
            notes.add(new Note(entry.at(), entry.actor().id(), added.text()));
        }
    }

    private static boolean ends(Event event) {
        return event instanceof Event.StepSkipped
                || event instanceof Event.StepClosed
                || event instanceof Event.PathwayStopped;
    }

    private Happening moment(Instant at, List<JournalEntry> entries) {
        List<Event> events = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Line line = sentence(entry);
            if (entry.event() instanceof Event.Told told) {
                told.notices().stream()
                        .filter(notice -> about == null || about.equals(notice.step()))
                        .forEach(notices::add);
            } else if (line.concerns(about)) {
                events.add(entry.event());
                said.add(new Said(entry, line));
                ending = ends(entry.event()) ? line.words() : ending;
                note(entry);
            }
        }
        List<Told> told = notices.stream().map(notice -> told(notice, said)).toList();
        List<NotTold> notTold = new ArrayList<>();
        said.forEach(each -> notTold.addAll(notTold(each, told)));
        return new Happening(
                at, events, words(said), told, notTold.stream().distinct().toList());
    }

    /** The sentences; in a timeline of everything they say about which step they are. */
    private List<String> words(List<Said> said) {
        List<String> words = new ArrayList<>();
        String before = null;
        for (Said each : said) {
            String title = about == null ? title(each.line.step()) : null;
            String sentence = each.line.words();
            if (!sentence.isEmpty()) {
                words.add(title == null || title.equals(before) ? sentence : title + ": " + sentence);
                before = title;
            }
        }
        return words;
    }

    private @Nullable String title(@Nullable String step) {
        return step == null ? null : Sentences.quoted(definition.step(step));
    }

    private record Said(JournalEntry entry, Line line) {}

    private Line sentence(JournalEntry entry) {
        Sentences reader = sentences == null ? new Sentences(definition, entry) : sentences;
        sentences = reader;
        return reader.read(entry);
    }

    private Told told(Notice notice, List<Said> said) {
        Party through = null;
        for (Said each : said) {
            if (through == null && Objects.equals(each.line.step(), notice.step())) {
                through = through(notice, each.line);
            }
        }
        return new Told(title(notice.step()), notice, through);
    }

    /** The list through which somebody was asked or told; null for what everybody hears who was asked before. */
    private static @Nullable Party through(Notice notice, Line line) {
        boolean asks = switch (notice.kind()) {
            case NET, BREAK_GLASS, LATE, RETURNED, ASKED, CONFIRM, OFFERED, WARNED -> true;
            case ALARM, STILL_ON_IT, RESUMED, TAKEN, STAND_DOWN, INFORMED -> false;
        };
        for (Asking asking : lists(line)) {
            if (asks && asking.people().contains(notice.to())) {
                return asking.party();
            }
        }
        return null;
    }

    private static List<Asking> lists(Line line) {
        List<Asking> lists = new ArrayList<>(line.asked());
        lists.addAll(line.joined());
        return lists;
    }

    private List<NotTold> notTold(Said said, List<Told> told) {
        Line line = said.line;
        if (said.entry.event() instanceof Event.StepOpened opened) {
            asked.keySet().removeIf(key -> opened.step().equals(key.step));
        }
        List<NotTold> notTold = new ArrayList<>();
        line.undelivered().forEach(person -> notTold.add(notTold(line, null, person, NotTold.Why.UNDELIVERABLE)));
        for (Asking asking : line.asked()) {
            notTold.addAll(passedOver(line, asking));
            notTold.addAll(offDuty(line, asking));
        }
        for (Asking asking : lists(line)) {
            for (String person : asking.people()) {
                notTold.addAll(instead(said, asking.party(), person, told));
            }
            asked.computeIfAbsent(new Through(line.step(), asking.party()), key -> new LinkedHashSet<>())
                    .addAll(asking.people());
        }
        return notTold;
    }

    private NotTold notTold(Line line, @Nullable Party party, @Nullable String person, NotTold.Why why) {
        return new NotTold(title(line.step()), party, person, why);
    }

    private List<NotTold> passedOver(Line line, Asking asking) {
        if (asking.nobody() != null && asking.passedOver().isEmpty()) {
            return List.of(notTold(line, asking.party(), null, NotTold.Why.of(asking.nobody())));
        }
        return asking.passedOver().stream()
                .map(each -> notTold(line, asking.party(), each.person(), NotTold.Why.of(each.why())))
                .toList();
    }

    /** Whoever was asked through a list before and is not on it any more. */
    private List<NotTold> offDuty(Line line, Asking asking) {
        List<NotTold> off = new ArrayList<>();
        for (String person : asked.getOrDefault(new Through(line.step(), asking.party()), Set.of())) {
            boolean on = asking.people().contains(person)
                    || asking.passedOver().stream()
                            .anyMatch(each -> each.person().equals(person));
            if (!on && asking.nobody() != Nobody.DIRECTORY_FAILED) {
                off.add(notTold(line, asking.party(), person, NotTold.Why.OFF_DUTY));
            }
        }
        return off;
    }

    /** Why somebody on a list did not hear through it: it was their own act, or they were told otherwise. */
    private List<NotTold> instead(Said said, Party party, String person, List<Told> told) {
        boolean through = told.stream()
                .anyMatch(each -> each.person().equals(person)
                        && party.equals(each.through())
                        && Objects.equals(each.notice().step(), said.line.step()));
        if (through) {
            return List.of();
        }
        boolean own = said.entry.actor().isPerson() && said.entry.actor().id().equals(person);
        return List.of(notTold(said.line, party, person, own ? NotTold.Why.OWN_ACT : NotTold.Why.TOLD_ALREADY));
    }
}
