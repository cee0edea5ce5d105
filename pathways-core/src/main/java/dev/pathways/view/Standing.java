package dev.pathways.view;

import dev.pathways.decision.Done;
import dev.pathways.decision.Flow;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Offer;
import dev.pathways.decision.Ownership;
import dev.pathways.decision.Pauses;
import dev.pathways.decision.Reach;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.definition.Choose;
import dev.pathways.definition.Layout.Spot;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.PathwayPhase;
import dev.pathways.model.StepPhase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a step stands where it stands, in sentences for people. */
final class Standing {
    private final PathwayDefinition definition;
    private final InstanceState state;
    private final StepDefinition step;
    private final WallTime wall;

    Standing(PathwayDefinition definition, InstanceState state, String step) {
        this.definition = definition;
        this.state = state;
        this.step = definition.step(step);
        this.wall = new WallTime(definition.zone());
    }

    /**
     * The sentences.
     *
     * @param ending what was said when it was passed by, closed or stopped
     */
    String why(String ending) {
        StepPhase phase = state.phase(step.name());
        StepState visit = state.find(step.name());
        if (phase == StepPhase.WAITING || visit == null) {
            return waits();
        }
        return switch (phase) {
            case WAITING -> waits();
            case OPEN ->
                visit.ownership().party() + " owns it since " + wall.words(visit.openedAt())
                        + ", and nobody has acknowledged it." + clocks(visit);
            case ACKNOWLEDGED -> has(visit) + clocks(visit);
            case AWAITING_CONFIRMATION -> done(visit) + " Nobody has confirmed it yet." + clocks(visit);
            case COMPLETED -> done(visit);
            case SKIPPED, CLOSED -> ending;
        };
    }

    private String has(StepState visit) {
        Ownership ownership = visit.ownership();
        String since = ownership.since() == null ? "" : " since " + wall.words(ownership.since());
        boolean offDuty = ownership.hold() != null && ownership.hold().isOffList();
        String off = offDuty ? " They are not on that list any more." : "";
        String anew = visit.isAskedAnew() ? " Others have been asked to take it over." : "";
        return ownership.person() + " has it" + since + ", as " + ownership.as() + "." + off + anew
                + offered(ownership.offer());
    }

    private String offered(@Nullable Offer offer) {
        return offer == null
                ? ""
                : " It is offered to " + offer.to() + ", who has until " + wall.words(offer.until()) + " to accept.";
    }

    private String done(StepState visit) {
        Done done = visit.done();
        return done == null ? "" : done.by() + " did it at " + wall.words(done.happened()) + ".";
    }

    /** What its running clocks say: by when, or since when it is late. */
    private String clocks(StepState visit) {
        Pauses.Running pause = visit.clocks().pauses().running();
        if (pause != null) {
            return " Its clocks stand still (“" + pause.name() + "”) since " + wall.words(pause.since()) + ", until "
                    + wall.words(pause.until()) + " at the latest.";
        }
        StringBuilder words = new StringBuilder();
        for (ClockKind kind : ClockKind.values()) {
            StepClock clock = visit.clocks().of(kind);
            if (clock != null && clock.running() && clock.due() != null) {
                words.append(clock.late() ? " It is late since " : " It must be " + deed(kind) + " by ")
                        .append(wall.words(clock.due()))
                        .append(clock.late() ? ": " + Sentences.missing(kind) + "." : ".");
            }
        }
        return words.toString();
    }

    private static String deed(ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> "acknowledged";
            case COMPLETE -> "completed";
            case CONFIRM -> "confirmed";
        };
    }

    private String waits() {
        if (!state.isOpen()) {
            return "The pathway was " + (state.course().phase() == PathwayPhase.COMPLETED ? "completed" : "stopped")
                    + " before its turn came.";
        }
        Flow.Turn turn = state.flow().turn(step.name());
        StepState ahead = state.find(step.name());
        String clock = ahead != null && ahead.phase() == StepPhase.WAITING ? clocks(ahead) : "";
        if (turn != null) {
            return gate(turn) + clock;
        }
        Reach reach = new Reach(definition.layout(), state);
        return reach.isAhead(step.name()) ? "Its turn has not come." + blocked(reach) + clock : passed();
    }

    private String gate(Flow.Turn turn) {
        String until = turn.opens() != null
                ? "it opens at " + wall.words(turn.opens())
                : "it waits for " + Sentences.opener(step)
                        + (turn.notNeeded() == null ? "" : ", at the longest until " + wall.words(turn.notNeeded()));
        return "Its turn came at " + wall.words(turn.since()) + "; " + until + ".";
    }

    private String blocked(Reach reach) {
        List<String> first = new ArrayList<>();
        for (String name : reach.blocking(step.name())) {
            first.add(Sentences.quoted(definition.step(name)) + " (" + blocker(name) + ")");
        }
        return first.isEmpty() ? "" : " First: " + String.join(", ", first) + ".";
    }

    private String blocker(String name) {
        StepPhase phase = state.phase(name);
        StepState blocking = state.find(name);
        if (phase == StepPhase.WAITING || blocking == null) {
            return phase.word();
        }
        String person = blocking.ownership().person();
        return phase.word() + (person == null ? ", " + blocking.ownership().party() + " was asked" : ", " + person);
    }

    /** Why its turn cannot come any more. */
    private String passed() {
        for (Spot spot = definition.layout().spot(step.name()); spot.around() != null; spot = spot.around()) {
            String other = otherCase(spot, spot.around());
            if (other != null) {
                return other;
            }
        }
        return "The pathway has gone another way, and its turn cannot come any more.";
    }

    private @Nullable String otherCase(Spot spot, Spot around) {
        Flow.Group group = state.flow().group(around.item().name());
        if (!(around.item() instanceof Choose choose) || group == null) {
            return null;
        }
        int mine = spot.inside() < choose.cases().size() ? spot.inside() + 1 : 0;
        String title = choose.title() == null ? choose.name() : choose.title();
        return mine == group.chosen() ? null : "Another case of “" + title + "” was chosen.";
    }
}
