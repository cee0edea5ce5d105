package dev.pathways.testing;

import dev.pathways.model.NoticeKind;
import dev.pathways.model.RefusalCode;
import dev.pathways.time.GrammarException;
import java.util.Arrays;
import java.util.List;

/**
 * What a story can say and the engine of this version cannot do yet. It is read, and refused by name: a story that
 * passed without it would promise what was never tried.
 *
 * <p>Kinds of notice and refusal codes are refused until the engine has them; then they are played without a change
 * here, and their word may go from the lists.
 */
final class NotYetPlayed {
    /** Kinds of notice that the language has. */
    static final List<String> KINDS = List.of("offered");

    private static final List<String> CODES = List.of("OFFER_ENDED");

    private NotYetPlayed() {}

    /** The refusal of a verb whose words have been understood. */
    static GrammarException verb(String verb) {
        return not("'" + verb + "' cannot be done");
    }

    static void refuseKind(String kind) {
        if (KINDS.contains(kind)
                && Arrays.stream(NoticeKind.values())
                        .noneMatch(each -> each.word().equals(kind))) {
            throw not("nobody is told '" + kind + "'");
        }
    }

    static void refuseCode(String code) {
        if (CODES.contains(code)
                && Arrays.stream(RefusalCode.values())
                        .noneMatch(each -> each.name().equals(code))) {
            throw not("nothing is refused as " + code);
        }
    }

    private static GrammarException not(String what) {
        return new GrammarException("PW011", what + " in this version yet", "leave it out until the engine can");
    }
}
