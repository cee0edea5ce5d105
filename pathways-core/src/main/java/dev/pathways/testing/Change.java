package dev.pathways.testing;

/** Something that changes in the world around the engine while a story is played. */
@FunctionalInterface
public interface Change {
    /** Lets it happen. */
    void in(World world);
}
