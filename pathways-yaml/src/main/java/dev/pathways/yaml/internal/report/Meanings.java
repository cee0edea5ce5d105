package dev.pathways.yaml.internal.report;

import dev.pathways.check.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each code means, in one sentence. */
final class Meanings {
    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    static {
        put("PW001", "The file is not valid YAML.");
        put("PW002", "A tab indents a line where spaces must.");
        put("PW003", "A non-breaking space looks like a space but is none.");
        put("PW004", "Curly quotes do not quote.");
        put("PW005", "The text after '#' is lost, because it is read as a comment.");
        put("PW006", "A word is written twice in one place.");
        put("PW007", "Anchors, aliases, merge keys, tags and directives are not used in pathway files.");
        put("PW009", "A file holds more than one document.");
        put("PW010", "A word is not known, or cannot stand here.");
        put("PW011", "Something has the wrong shape.");
        put("PW013", "A required word is missing.");
        put("PW015", "Two things have the same name.");
        put("PW016", "A step does not say by when somebody must have it.");
        put("PW017", "A step or the pathway does not say by when it must be complete.");
        put("PW018", "Nobody is told when a step is late.");
        put("PW020", "A text is not a length of time.");
        put("PW021", "A length of time stands where a deadline must, without 'within'.");
        put("PW022", "A deadline hangs on something that may be missing, and has no 'at most'.");
        put("PW023", "Business time is counted, but no calendar says when the business is open.");
        put("PW024", "A time zone is not known.");
        put("PW030", "A fact is not declared.");
        put("PW033", "A value of a fact has no time.");
        put("PW034", "A value is not one of that fact.");
        put("PW036", "A fact is used before any step can have recorded it.");
        put("PW040", "A text does not say who.");
        put("PW041", "Somebody would confirm their own work.");
        put("PW042", "A word is nothing one can be informed about.");
        put("PW051", "A rung does not say how long after the one before it comes.");
        put("PW052", "A rung tells nobody.");
        put("PW053", "A ladder does not go up.");
        put("PW054", "A ladder is not known.");
        put("PW055", "The safety net may be nobody.");
        put("PW056", "The safety net is called too often or too rarely.");
        put("PW057", "A ladder is never used.");
        put("PW058", "A pause has no end.");
        put("PW060", "A target is not a step of this file.");
        put("PW061", "An outcome jumps out of its list of steps.");
        put("PW062", "'then' stands beside 'outcomes'.");
        put("PW063", "Steps that run together have only one branch.");
        put("PW064", "A join waits for more branches than there are.");
        put("PW065", "The pathway cannot end from here.");
        put("PW066", "A step is never reached.");
        put("PW067", "The pathway could go round for ever.");
        put("PW070", "A step may be acknowledged later than it must be complete.");
        put("PW071", "A choice has no answer for some values.");
        put("PW072", "A choice has two answers for the same values.");
        put("PW073", "A case of a choice is never chosen.");
        put("PW074", "'otherwise' is useless, because the cases cover everything.");
        put("PW075", "The steps do not fit in the pathway's time.");
        put("PW076", "A step may cause more than 60 notices in 12 hours.");
        put("PW077", "For more than 24 hours only the owner would know of a late step.");
        put("PW078", "A time of day may mean tomorrow's.");
        put("PW080", "The duty roster does not know a role, team, on-call list or person.");
        put("PW081", "At some minute a party reaches nobody.");
        put("PW082", "Two rungs of a ladder reach the same person only.");
        put("PW083", "Somebody on duty has no contact route.");
        put("PW090", "The pathway of a rehearsal cannot be played.");
    }

    private Meanings() {}

    private static void put(String code, String sentence) {
        SENTENCES.put(code, sentence);
    }

    static boolean knows(ProblemCode code) {
        return SENTENCES.containsKey(code.name());
    }

    static String of(ProblemCode code) {
        return SENTENCES.getOrDefault(code.name(), code.name());
    }
}
