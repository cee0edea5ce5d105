package dev.pathways.internal;

import dev.pathways.decision.StepState;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.HandOver;
import dev.pathways.model.Limits;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import dev.pathways.model.Work;
import dev.pathways.spi.PathwayStore;
import dev.pathways.view.HandedOver;
import dev.pathways.view.HandoverSheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands over a person's or a unit's open work, one offer per step. Each offer has a command id made of the operation's, so
 * that repeating the operation goes on where it stopped. Safe for use by several threads.
 */
public final class HandOvers {
    private static final int PAGE = 200;

    private final Engine engine;
    private final PathwayStore store;

    /** Hands over through an engine, what its store knows to be open. */
    public HandOvers(Engine engine, PathwayStore store) {
        this.engine = engine;
        this.store = store;
    }

    /** What is open now. */
    public HandoverSheet sheet(Work work) {
        List<StepRef> steps = steps(work);
        boolean cut = steps.size() > Limits.WORK;
        List<HandoverSheet.Line> lines = new ArrayList<>();
        for (StepRef step : cut ? steps.subList(0, Limits.WORK) : steps) {
            engine.look(step.instance(), (definition, state) -> HandoverSheet.line(definition, state, step.step()))
                    .ifPresent(lines::addAll);
        }
        return HandoverSheet.of(work, engine.now(), lines, cut);
    }

    private List<StepRef> steps(Work work) {
        List<StepRef> all = new ArrayList<>();
        List<StepRef> page = store.openSteps(work, null, PAGE);
        while (!page.isEmpty() && all.size() <= Limits.WORK) {
            all.addAll(page);
            page = store.openSteps(work, all.get(all.size() - 1), PAGE);
        }
        return all;
    }

    /** Offers every step that somebody has. When one fails the others are offered, and then the exception is thrown. */
    public HandedOver handOver(CommandId operation, HandOver handOver) {
        HandoverSheet before = sheet(handOver.from());
        List<HandedOver.Item> items = new ArrayList<>();
        boolean isOurs = engine.claim(operation, Fingerprint.of(handOver));
        List<HandoverSheet.Line> lines = before.lines().stream()
                .filter(line -> isHandedOver(line.state(), handOver))
                .toList();
        Each.of(lines, line -> {
            Reply reply = isOurs ? offer(operation, handOver, line) : Engine.reused();
            items.add(new HandedOver.Item(line.step(), reply));
        });
        return new HandedOver(before, items, sheet(handOver.from()));
    }

    /** Only what somebody has can be offered; somebody's own work is what they have themselves. */
    private static boolean isHandedOver(StepState step, HandOver handOver) {
        @Nullable String owner = step.ownership().person();
        boolean isMeant =
                !(handOver.from() instanceof Work.OfPerson of) || of.person().equals(owner);
        return step.phase() == StepPhase.ACKNOWLEDGED
                && isMeant
                && !handOver.to().equals(owner);
    }

    private Reply offer(CommandId operation, HandOver handOver, HandoverSheet.Line line) {
        StepRef step = line.step();
        String item = Fingerprint.digest(List.of(
                operation.value(),
                step.instance().value(),
                step.step(),
                Integer.toString(line.state().visit())));
        Command.Offer offer = new Command.Offer(step, handOver.actor(), handOver.to(), handOver.within());
        return engine.submit(CommandId.of("hand-over:" + item), offer);
    }
}
