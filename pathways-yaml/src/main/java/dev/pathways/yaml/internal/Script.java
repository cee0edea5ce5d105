package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.testing.Difference;
import dev.pathways.testing.Story;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal file says.
 *
 * @param title what is rehearsed
 * @param at where the file begins to say it
 * @param story the story to play, or null where the pathway must not load
 * @param lines where the parts of the story stand
 * @param refused why the pathway must not load; empty where there is a story
 * @param found what is really wrong with the pathway
 * @param notes what else there is to say before the story is played
 */
public record Script(
        String title,
        Position at,
        @Nullable Story story,
        Lines lines,
        List<Reason> refused,
        List<FileProblem> found,
        List<String> notes) {
    /** Keeps its own copies of the lists. */
    public Script {
        refused = List.copyOf(refused);
        found = List.copyOf(found);
        notes = List.copyOf(notes);
    }

    /**
     * Why a pathway must not load.
     *
     * @param code the code of the problem
     * @param line its line, or 0 where it may be anywhere
     * @param at where the rehearsal says so
     */
    public record Reason(ProblemCode code, int line, Position at) {
        /** Whether a problem is the one that is meant. */
        public boolean means(FileProblem problem) {
            return problem.code() == code && (line == 0 || problem.at().line() == line);
        }

        /** The problem that is meant, in the words of the file. */
        @Override
        public String toString() {
            return code + (line == 0 ? "" : " at " + line);
        }
    }

    /**
     * Where the openings and the entries of a story stand.
     *
     * @param openings one place for each opening
     * @param entries the places of each entry
     */
    public record Lines(List<Position> openings, List<Entry> entries) {
        static final Lines NONE = new Lines(List.of(), List.of());

        /** Keeps its own copies of the lists. */
        public Lines {
            openings = List.copyOf(openings);
            entries = List.copyOf(entries);
        }

        /**
         * The place of an item.
         *
         * @param item its place in the part, or -1 for the part as a whole
         */
        Position of(int entry, Difference.Part part, int item) {
            Entry lines = entries.get(entry);
            List<Position> items = switch (part) {
                case DOES -> lines.does();
                case TOLD -> lines.told();
                case IS -> lines.is();
                case WHY -> lines.why();
                default -> List.of();
            };
            return item >= 0 && item < items.size()
                    ? items.get(item)
                    : part == Difference.Part.TOLD ? lines.toldAt() : lines.at();
        }
    }

    /**
     * Where the parts of one entry stand.
     *
     * @param at the entry itself
     * @param toldAt the word {@code told}, or the entry where it is not written
     * @param does each act
     * @param told each notice
     * @param is each state
     * @param why each text of an explanation
     */
    public record Entry(
            Position at,
            Position toldAt,
            List<Position> does,
            List<Position> told,
            List<Position> is,
            List<Position> why) {
        /** Keeps its own copies of the lists. */
        public Entry {
            does = List.copyOf(does);
            told = List.copyOf(told);
            is = List.copyOf(is);
            why = List.copyOf(why);
        }
    }

    /** Where a difference stands in the file: at the item, else the entry, else the entry before which it happened. */
    public Position of(Difference difference) {
        if (difference.part() == Difference.Part.OPENING) {
            return lines.openings().get(difference.item());
        }
        if (difference.moment() >= 0) {
            return lines.of(difference.moment(), difference.part(), difference.item());
        }
        List<Story.Moment> moments = story == null ? List.of() : story.moments();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).at().isAfter(difference.at())) {
                return lines.entries().get(i).at();
            }
        }
        return at;
    }
}
