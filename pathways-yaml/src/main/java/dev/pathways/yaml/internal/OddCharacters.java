package dev.pathways.yaml.internal;

/** Characters that word processors write and YAML does not take for what they look like. Pure; for any thread. */
public final class OddCharacters {
    /** Quotation marks of prose, which do not quote anything; the pairs side by side. */
    static final String CURLY = "\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB";

    private OddCharacters() {}

    /** Whether the text begins with such a mark, so that whoever wrote it without real quotes probably meant to quote. */
    public static boolean beginsCurly(String text) {
        return !text.isEmpty() && CURLY.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it looks like a space but is none. */
    public static boolean isStrangeSpace(int c) {
        return c == 0x00A0 || c == 0x2007 || c == 0x202F;
    }
}
