package dev.pathways.render;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Header;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the box of a step. */
final class StepLabels {
    private final Speech speech;

    StepLabels(Speech speech) {
        this.speech = speech;
    }

    /** The lines of the box in which the pathway starts. */
    static List<String> of(Header header) {
        String starts =
                header.startsWhen() == null ? "starts by hand" : "starts with " + English.quoted(header.startsWhen());
        return header.stopsWhen().isEmpty()
                ? List.of(header.title(), starts)
                : List.of(
                        header.title(), starts, "stops at once with " + English.or(English.quoted(header.stopsWhen())));
    }

    /** The lines of a step's box. */
    List<String> of(StepDefinition step) {
        List<String> lines = new ArrayList<>();
        String number = speech.places().of(step.name()).replaceFirst("^step ", "");
        lines.add(number + " · " + step.title());
        lines.add(speech.parties().of(step.owner())
                + (step.orElse() == null ? "" : ", or else " + speech.parties().of(step.orElse())));
        Gate gate = step.gate();
        if (gate.opens() instanceof Gate.Opens.At at) {
            lines.add("waits until " + speech.times().until(at.when()));
        }
        if (gate.opens() instanceof Gate.Opens.On on) {
            lines.add("opens with " + English.quoted(on.event()) + ", not needed after " + on.notNeededAfter());
        }
        Deadline acknowledge = step.timing().acknowledge();
        if (acknowledge != null && StepWords.mustAcknowledge(step)) {
            lines.add("acknowledge " + speech.times().deadline(acknowledge, TimeWords.Origin.OPENING));
        }
        StillOnIt renewal = step.timing().stillOnIt();
        if (renewal != null) {
            lines.add("still on it? asked " + English.every(renewal.every()) + ", answer within "
                    + renewal.answerWithin());
        }
        lines.add("complete " + speech.times().deadline(step.timing().complete(), TimeWords.Origin.OPENING));
        if (!gate.completesWhen().isEmpty()) {
            lines.add("completed by "
                    + English.or(English.quoted(List.copyOf(gate.completesWhen().keySet()))));
        }
        if (gate.closesWhen() != null) {
            lines.add("closed by " + English.quoted(gate.closesWhen()));
        }
        return List.copyOf(lines);
    }

    /** The line of the box in which a step waits for its confirmation, or null where it needs none. */
    @Nullable
    String confirmation(StepDefinition step) {
        Confirmation confirmation = step.timing().confirmation();
        if (confirmation == null) {
            return null;
        }
        PartyRef by = confirmation.by();
        String event = confirmation.event();
        String who = by != null ? speech.parties().of(by) : English.quoted(event == null ? "" : event);
        return "confirmed by " + who + " "
                + speech.times().deadline(confirmation.within(), TimeWords.Origin.COMPLETION);
    }
}
