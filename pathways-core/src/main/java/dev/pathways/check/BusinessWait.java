package dev.pathways.check;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The longest real wait behind a deadline that counts business time, with an example of when it happens.
 *
 * @param path where the deadline stands in the definition
 * @param deadline the deadline in the author's words
 * @param calendar the name of the calendar it follows
 * @param longest how long it can last on a clock at the wall
 * @param from the start of the example
 * @param until the end of the example
 * @param zone the pathway's time zone, in which the example is told
 * @param unknownHolidays lists of dates that the calendar names and whose dates are not known here; the wait can be
 *     longer around them
 */
public record BusinessWait(
        String path,
        String deadline,
        String calendar,
        Duration longest,
        Instant from,
        Instant until,
        ZoneId zone,
        List<String> unknownHolidays) {
    /** Keeps its own copy of the list. */
    public BusinessWait {
        unknownHolidays = List.copyOf(unknownHolidays);
    }

    /** The wait in words, such as {@code 'within 1 business hour' can last 3 days 16 hours: from … until …}. */
    public String sentence() {
        String unknown = unknownHolidays.isEmpty()
                ? ""
                : ", and longer around " + String.join(", ", unknownHolidays) + ", whose dates are not known here";
        return "'" + deadline + "' (" + calendar + ") can last " + BoundWords.of(longest) + ": from "
                + BoundWords.at(from, zone) + " until " + BoundWords.at(until, zone) + unknown;
    }

    @Override
    public String toString() {
        return sentence();
    }
}
