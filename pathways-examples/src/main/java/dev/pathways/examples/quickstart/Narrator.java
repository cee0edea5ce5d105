package dev.pathways.examples.quickstart;

import dev.pathways.Pathways;
import dev.pathways.decision.Planned;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.view.InstanceView;
import dev.pathways.view.StepView;
import dev.pathways.view.Upcoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the engine did, moment by moment: what happened and why, who was told, who has it now, and what comes next
 * if nobody acts. Everything comes from the journal, the delivered notices and the view.
 */
public final class Narrator {
    private final Page page;
    private final Pathways pathways;
    private final Happening.Cast cast;
    private int entriesTold;

    /** A narrator who writes on a page about the instances of one definition. */
    public Narrator(Page page, Pathways pathways, PathwayDefinition definition, Hospital hospital, WallClock wall) {
        this.page = page;
        this.pathways = pathways;
        this.cast = new Happening.Cast(definition, hospital, wall);
    }

    /** Tells what has happened since it was called last, and who was told; says nothing where nothing has happened. */
    public void tell(InstanceId instance, List<Notice> notices) {
        List<JournalEntry> journal = pathways.journal(instance);
        List<JournalEntry> fresh = journal.subList(entriesTold, journal.size());
        entriesTold = journal.size();
        if (fresh.isEmpty()) {
            return;
        }
        InstanceView view = pathways.look(instance).orElseThrow();
        List<String> sentences = fresh.stream()
                .map(entry -> Happening.sentence(cast, journal, entry))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        page.moment(cast.wall().show(fresh.get(0).at()), sentences);
        page.detail(
                "told",
                notices.stream().map(notice -> told(notice, fresh, view)).toList());
        page.detail("who has it", holders(view));
        page.detail("if nobody acts", next(view));
    }

    /** Tells that somebody tried to take a step and was refused. */
    public void refused(Instant at, Command.OnStep command, Refusal refusal) {
        String person = command.actor().id();
        StepState state = pathways.look(command.instance())
                .orElseThrow()
                .step(command.step())
                .state();
        String why = refusal.code() == RefusalCode.NOT_PERMITTED
                ? "That is kind, but only those who have been asked may take it."
                : refusal.message() + ".";
        page.moment(
                cast.wall().show(at),
                List.of(cast.hospital().nameAndJob(person) + " offers to take it.", why + " Nothing has changed."));
        if (state != null) {
            page.detail(
                    "who may take it",
                    List.of(cast.hospital().anyOf(state.asks().waiting(Purpose.WORK))));
        }
    }

    private String told(Notice notice, List<JournalEntry> fresh, InstanceView view) {
        String what = switch (notice.kind()) {
            case ALARM -> "nobody of the safety net can be reached";
            case BREAK_GLASS -> "somebody did what they may not do; please review it";
            case NET -> "it is still late; please see that somebody takes it";
            case LATE -> isAsked(notice, fresh) ? "it is late; can you take it?" : "it is late";
            case RETURNED -> "it has come back to you";
            case ASKED -> "please take it";
            case CONFIRM -> "please confirm that it is done";
            case OFFERED -> "you are asked to take it over";
            case STILL_ON_IT -> "are you still on it?";
            case WARNED -> notice.reason().asked() ? "it is not done yet; can you take it?" : "it is not done yet";
            case RESUMED -> "its clocks run again";
            case TAKEN -> holder(notice, view) + " has it now; nothing more to do";
            case STAND_DOWN -> "nothing is needed any more";
            case INFORMED -> "for your information: it is " + about(notice);
        };
        return cast.hospital().nameAndJob(notice.to()) + ": " + what;
    }

    private static String about(Notice notice) {
        var about = notice.reason().about();
        return about == null ? "changed" : about.word();
    }

    /** Whether the rung behind a notice asked its recipient to take the step, or only informed them. */
    private static boolean isAsked(Notice notice, List<JournalEntry> fresh) {
        return fresh.stream()
                .map(JournalEntry::event)
                .filter(Event.RungFired.class::isInstance)
                .map(Event.RungFired.class::cast)
                .flatMap(fired -> fired.tells().stream())
                .anyMatch(asking -> asking.people().contains(notice.to()));
    }

    private String holder(Notice notice, InstanceView view) {
        String owner = notice.step() == null ? null : view.step(notice.step()).owner();
        return owner == null ? "somebody" : cast.hospital().name(owner);
    }

    private List<String> holders(InstanceView view) {
        List<String> lines = new ArrayList<>();
        for (StepView step : view.steps()) {
            StepState state = step.state();
            if (state != null && step.phase().isLive()) {
                lines.add(holder(step, state));
            }
        }
        return lines;
    }

    private String holder(StepView step, StepState state) {
        Hospital hospital = cast.hospital();
        String owner = hospital.name(String.valueOf(step.owner()));
        return switch (step.phase()) {
            case ACKNOWLEDGED -> owner + since(state);
            case AWAITING_CONFIRMATION ->
                owner + " has completed it; " + hospital.anyOf(state.asks().waiting(Purpose.CONFIRM))
                        + " is to confirm";
            default ->
                "nobody yet; " + hospital.anyOf(state.asks().waiting(Purpose.WORK)) + " may take it (owner: "
                        + hospital.inWardWords(owner) + ")";
        };
    }

    private String since(StepState state) {
        Instant since = state.ownership().since();
        return since == null ? "" : ", since " + cast.wall().show(since);
    }

    /** What happens at the next planned instant. */
    private List<String> next(InstanceView view) {
        if (view.upcoming().isEmpty()) {
            return List.of();
        }
        Instant at = view.upcoming().get(0).at();
        List<String> parts = view.upcoming().stream()
                .filter(each -> each.at().equals(at))
                .map(this::inWardWords)
                .toList();
        return List.of("at " + cast.wall().show(at) + " " + String.join("; ", parts));
    }

    private String inWardWords(Upcoming upcoming) {
        ClockKind clock = upcoming.clock();
        if (upcoming.what() == Planned.What.RUN_OUT && clock != null) {
            return "it is late because " + Happening.nobody(clock);
        }
        if (upcoming.what() == Planned.What.RUNG && !upcoming.asks().isEmpty()) {
            return "escalation " + upcoming.rung() + " asks " + parties(upcoming.asks());
        }
        return cast.hospital().inWardWords(upcoming.words());
    }

    private String parties(List<Party> parties) {
        List<String> names = parties.stream()
                .map(party -> cast.hospital().inWardWords(party.toString()))
                .toList();
        String last = names.get(names.size() - 1);
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }
}
