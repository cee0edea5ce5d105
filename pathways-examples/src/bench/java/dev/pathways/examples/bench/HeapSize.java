package dev.pathways.examples.bench;

import dev.pathways.decision.InstanceState;
import org.openjdk.jol.info.GraphLayout;

/**
 * Prints how much heap one consult takes: its state at three points of its life, and its whole journal. What instances
 * share with each other, such as step names and enum constants, is counted too, so one more instance takes a little less.
 *
 * <p>{@link DecisionBenchmark} says how to run it.
 */
public final class HeapSize {
    private HeapSize() {}

    /** Prints the sizes in bytes. */
    public static void main(String[] arguments) {
        // The layout of records is hidden from the usual way of asking for it.
        System.setProperty("jol.magicFieldOffset", "true");
        Consult consult = new Consult();
        print("state, just asked", consult.asked());
        print("state, late and acknowledged", consult.acknowledged());
        print("state, finished", consult.finished());
        print("journal, " + consult.journal().size() + " entries", consult.journal());
        InstanceState state = consult.finished();
        System.out.println("finished after " + state.version() + " events");
    }

    private static void print(String what, Object root) {
        System.out.printf(
                "%-32s %,8d bytes%n", what, GraphLayout.parseInstance(root).totalSize());
    }
}
