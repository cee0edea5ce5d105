package dev.pathways.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a choice between lists of steps in Java; see {@link PathwayBuilder}. Not for use by several threads at once. */
public final class ChooseBuilder implements ItemBuilder {
    private final String name;
    private final @Nullable String title;
    private final List<When> cases = new ArrayList<>();
    private @Nullable List<ItemBuilder> otherwise;

    private record When(Condition condition, List<ItemBuilder> steps) {}

    private ChooseBuilder(String name, @Nullable String title) {
        this.name = name;
        this.title = title;
    }

    /** Begins a choice: its name, and in words for people what is chosen, or null. */
    public static ChooseBuilder choose(String name, @Nullable String title) {
        return new ChooseBuilder(name, title);
    }

    /** A case and its steps. */
    public ChooseBuilder when(Condition condition, ItemBuilder... steps) {
        cases.add(new When(condition, List.of(steps)));
        return this;
    }

    /** The steps where no case holds; none means that nothing is done then. */
    public ChooseBuilder otherwise(ItemBuilder... steps) {
        otherwise = List.of(steps);
        return this;
    }

    @Override
    public Choose build(Clockwork clockwork) {
        List<Choose.Case> built = new ArrayList<>();
        for (When each : cases) {
            built.add(new Choose.Case(each.condition, TogetherBuilder.build(each.steps, clockwork)));
        }
        List<Item> rest = otherwise == null ? null : TogetherBuilder.build(otherwise, clockwork);
        return new Choose(name, title, built, rest);
    }
}
