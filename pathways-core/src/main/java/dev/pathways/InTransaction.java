package dev.pathways;

import dev.pathways.internal.Engine;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Reply;

/**
 * A {@link Pathways} engine within one transaction of the host's; see {@link Pathways#within}. An acceptance holds once the host
 * has committed.
 *
 * <p>A store's exception means that the transaction is over: roll it back, and run it again where the exception says so. For
 * the thread that has the transaction.
 */
public final class InTransaction {
    private final Engine engine;

    InTransaction(Engine engine) {
        this.engine = engine;
    }

    /** Carries out a command, as {@link Pathways#submit(Command)} does. */
    public Reply submit(Command command) {
        return engine.submit(null, command);
    }

    /** Carries out a command once, however often it is sent and committed. */
    public Reply submit(CommandId id, Command command) {
        return engine.submit(id, command);
    }

    /** Breaks the glass, as {@link Pathways#submit(BreakGlass)} does. */
    public Reply submit(BreakGlass glass) {
        return engine.submit(null, glass);
    }

    /** Breaks the glass once, however often it is sent and committed. */
    public Reply submit(CommandId id, BreakGlass glass) {
        return engine.submit(id, glass);
    }
}
