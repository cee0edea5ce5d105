package dev.pathways.view;

import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import java.util.List;

/**
 * What became of a hand-over.
 *
 * @param before the sheet before anything was offered by this call
 * @param items the steps that were offered, and what was answered; a refusal says why one was not
 * @param after the sheet afterwards
 */
public record HandedOver(HandoverSheet before, List<Item> items, HandoverSheet after) {
    /** Keeps its own copy of the list. */
    public HandedOver {
        items = List.copyOf(items);
    }

    /** One step that was to be offered, and the reply. */
    public record Item(StepRef step, Reply reply) {}

    /** Whether every step was offered. */
    public boolean isComplete() {
        return !before.cut() && items.stream().allMatch(item -> item.reply().isAccepted());
    }
}
