package dev.pathways.check;

/**
 * One promise in a sentence for the manager who signs.
 *
 * @param code its number, such as {@code G3}
 * @param sentence the promise
 * @param decidedBy how it is decided, so that a reader can judge it
 */
public record GuaranteeSentence(String code, String sentence, String decidedBy) {}
