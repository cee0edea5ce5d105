package dev.pathways.testing;

import dev.pathways.decision.Trigger;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Refusal;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import dev.pathways.view.BrokenGlass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Does what people do in one playing of a story. */
final class Doer {
    private final World world;
    private final Transcript transcript;
    private int handOvers;

    Doer(World world, Transcript transcript) {
        this.world = world;
        this.transcript = transcript;
    }

    /**
     * Does it, and answers why it was refused; empty where it was not.
     *
     * @throws FailingStore.DownException if the engine cannot reach its store
     */
    List<Refusal> does(Act act) {
        CommandId id = act.id();
        return act.deed().match(new Act.Cases<>() {
            @Override
            public List<Refusal> submits(Act.Submits deed) {
                return refusals(submit(id, deed.command()));
            }

            @Override
            public List<Refusal> breaksGlass(Act.BreaksGlass deed) {
                return refusals(
                        id == null
                                ? world.pathways().submit(deed.glass())
                                : world.pathways().submit(id, deed.glass()));
            }

            @Override
            public List<Refusal> reviews(Act.Reviews deed) {
                return refusals(give(id, new Command.Review(deed.instance(), deed.actor(), entry(deed))));
            }

            @Override
            public List<Refusal> handsOver(Act.HandsOver deed) {
                return handOver(id, deed);
            }
        });
    }

    private Reply submit(@Nullable CommandId id, Command.OnInstance command) {
        if (!(command instanceof Command.OnStep onStep)) {
            return give(id, command);
        }
        StepPhase phase = world.store()
                .load(onStep.instance())
                .map(state -> state.phase(onStep.step()))
                .orElse(StepPhase.WAITING);
        Reply reply = give(id, command);
        transcript.attempt(new Played.Attempt(phase, Trigger.of(onStep), reply));
        return reply;
    }

    private Reply give(@Nullable CommandId id, Command command) {
        return id == null ? world.pathways().submit(command) : world.pathways().submit(id, command);
    }

    /** The entry in the journal of what is to be reviewed; 0, which is none, where nothing is. */
    private long entry(Act.Reviews deed) {
        return world.pathways().breakGlass().stream()
                .filter(each -> each.instance().equals(deed.instance()))
                .filter(each -> Objects.equals(each.step(), deed.about()))
                .mapToLong(BrokenGlass::entry)
                .min()
                .orElse(0);
    }

    /** Why steps could not be handed over. */
    private List<Refusal> handOver(@Nullable CommandId id, Act.HandsOver deed) {
        CommandId operation = id == null ? CommandId.of("hand-over-" + ++handOvers) : id;
        return world.pathways().handOver(operation, deed.handOver()).items().stream()
                .flatMap(item -> refusals(item.reply()).stream())
                .toList();
    }

    private static List<Refusal> refusals(Reply reply) {
        return reply instanceof Reply.Refused refused ? List.of(refused.refusal()) : List.of();
    }
}
