package dev.pathways.examples.quickstart;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a pathway went, counted from its journal alone: the newest visit of each step. */
public final class Summary {
    private final PathwayDefinition definition;
    private final Hospital hospital;
    private final List<JournalEntry> journal;
    private final Map<String, Map<ClockKind, Line>> steps = new LinkedHashMap<>();

    private Summary(PathwayDefinition definition, Hospital hospital, List<JournalEntry> journal) {
        this.definition = definition;
        this.hospital = hospital;
        this.journal = journal;
        journal.forEach(this::read);
    }

    /** One clock of one step: when it began, when it was due, and who stopped it when. */
    private static final class Line {
        private final Instant began;
        private final @Nullable Instant due;
        private @Nullable String by;
        private @Nullable Instant stopped;
        private int rungs;

        Line(Instant began, @Nullable ClockPlan plan) {
            this.began = began;
            this.due = plan == null ? null : plan.due();
        }

        void stop(JournalEntry entry, Instant happened) {
            by = entry.actor().id();
            stopped = happened;
        }

        private String verdict() {
            if (stopped == null) {
                return "still open";
            } else if (due == null) {
                return "no deadline";
            }
            String late = stopped.isAfter(due) ? "LATE by " + length(due, stopped) : "on time";
            return rungs == 0 ? late : late + ", " + rungs + (rungs == 1 ? " escalation" : " escalations");
        }

        private String after() {
            return stopped == null ? "never" : length(began, stopped);
        }

        private String allowed() {
            return due == null ? "-" : length(began, due);
        }

        private static String length(Instant from, Instant to) {
            return WallClock.length(Duration.between(from, to));
        }
    }

    /** Prints it. */
    public static void print(Page page, PathwayDefinition definition, Hospital hospital, List<JournalEntry> journal) {
        new Summary(definition, hospital, journal).print(page);
    }

    private void read(JournalEntry entry) {
        Event event = entry.event();
        if (event instanceof Event.StepOpened opened) {
            Map<ClockKind, Line> lines = new EnumMap<>(ClockKind.class);
            lines.put(ClockKind.ACKNOWLEDGE, new Line(entry.at(), opened.acknowledge()));
            lines.put(ClockKind.COMPLETE, new Line(entry.at(), opened.complete()));
            steps.put(opened.step(), lines);
        } else if (event instanceof Event.Acknowledged acknowledged) {
            line(acknowledged, ClockKind.ACKNOWLEDGE).stop(entry, acknowledged.happened());
        } else if (event instanceof Event.Completed completed) {
            line(completed, ClockKind.COMPLETE).stop(entry, completed.happened());
            if (completed.confirm() != null) {
                lines(completed).put(ClockKind.CONFIRM, new Line(entry.at(), completed.confirm()));
            }
        } else if (event instanceof Event.Confirmed confirmed) {
            line(confirmed, ClockKind.CONFIRM).stop(entry, confirmed.happened());
        } else if (event instanceof Event.Assigned assigned) {
            restart(assigned, entry, assigned.acknowledge());
        } else if (event instanceof Event.OwnerGone gone) {
            restart(gone, entry, gone.acknowledge());
        } else if (event instanceof Event.AcknowledgementLapsed lapsed) {
            restart(lapsed, entry, lapsed.acknowledge());
        } else if (event instanceof Event.Returned returned) {
            restart(returned, entry, returned.acknowledge());
        } else if (event instanceof Event.RungFired fired) {
            line(fired, fired.clock()).rungs++;
            if (fired.handOver() != null) {
                restart(fired, entry, fired.handOver().acknowledge());
            }
        }
    }

    private void restart(Event.OnStep event, JournalEntry entry, @Nullable ClockPlan acknowledge) {
        lines(event).put(ClockKind.ACKNOWLEDGE, new Line(entry.at(), acknowledge));
    }

    private Map<ClockKind, Line> lines(Event.OnStep event) {
        return steps.getOrDefault(event.step(), new EnumMap<>(ClockKind.class));
    }

    private Line line(Event.OnStep event, ClockKind clock) {
        Line line = lines(event).get(clock);
        if (line == null) {
            throw new IllegalStateException(
                    "Expected the clock of step '" + event.step() + "' to run, but it does not");
        }
        return line;
    }

    private void print(Page page) {
        page.gap();
        page.line("How it went");
        page.raw(row("", "who", "after", "allowed", ""));
        steps.forEach((step, lines) -> {
            page.line(definition.step(step).title());
            lines.forEach((clock, line) -> page.raw(row(
                    "  " + word(clock),
                    line.by == null ? "-" : hospital.name(line.by),
                    line.after(),
                    line.allowed(),
                    line.verdict())));
        });
        page.gap();
        page.line(totals());
    }

    private static String row(String what, String who, String after, String allowed, String verdict) {
        return Page.padded(what, 16)
                + Page.padded(who, 12)
                + Page.padded(after, 20)
                + Page.padded(allowed, 12)
                + verdict;
    }

    private static String word(ClockKind clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> "acknowledged";
            case COMPLETE -> "completed";
            case CONFIRM -> "confirmed";
        };
    }

    private String totals() {
        List<Notice> notices = new ArrayList<>();
        int nets = 0;
        for (JournalEntry entry : journal) {
            if (entry.event() instanceof Event.Told told) {
                notices.addAll(told.notices());
            }
            nets += entry.event() instanceof Event.SafetyNetCalled ? 1 : 0;
        }
        long people = notices.stream().map(Notice::to).distinct().count();
        Instant start = journal.get(0).at();
        Instant end = journal.get(journal.size() - 1).at();
        return "From start to end: " + WallClock.length(Duration.between(start, end)) + ". " + notices.size()
                + " notices to " + people + " people. The safety net was "
                + (nets == 0 ? "not needed." : "called " + nets + " times.");
    }
}
