package dev.pathways.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One point on the clock, such as {@code within 15 minutes}, {@code by 19:00} or {@code 2 hours before
 * planned-discharge, at most 1 day}.
 *
 * <p>Whatever hangs on a fact carries a cap, because the fact may be missing or moved: the cap always holds and counts
 * from the step's opening.
 */
public sealed interface When {
    /** {@code within DURATION} or {@code within DURATION of ANCHOR}. */
    record Within(Span span, Anchor anchor, @Nullable Span atMost) implements When {
        @Override
        public @Nullable Instant point(Moments moments, Wall wall) {
            Instant from = moments.of(anchor);
            return from == null ? null : span.after(from, wall);
        }

        @Override
        public String toString() {
            String of = anchor instanceof Anchor.Opening ? "" : " of " + anchor;
            return "within " + span + of + capWords(atMost);
        }
    }

    /** {@code DURATION before FACT}. */
    record Before(Span span, String fact, @Nullable Span atMost) implements When {
        @Override
        public @Nullable Instant point(Moments moments, Wall wall) {
            Instant from = moments.named(fact);
            return from == null ? null : span.before(from, wall);
        }

        @Override
        public Anchor anchor() {
            return new Anchor.Named(fact);
        }

        @Override
        public String toString() {
            return span + " before " + fact + capWords(atMost);
        }
    }

    /** {@code DURATION after FACT}. */
    record After(Span span, String fact, @Nullable Span atMost) implements When {
        @Override
        public @Nullable Instant point(Moments moments, Wall wall) {
            Instant from = moments.named(fact);
            return from == null ? null : span.after(from, wall);
        }

        @Override
        public Anchor anchor() {
            return new Anchor.Named(fact);
        }

        @Override
        public String toString() {
            return span + " after " + fact + capWords(atMost);
        }
    }

    /** {@code at FACT}. */
    record At(String fact, @Nullable Span atMost) implements When {
        @Override
        public @Nullable Instant point(Moments moments, Wall wall) {
            return moments.named(fact);
        }

        @Override
        public Anchor anchor() {
            return new Anchor.Named(fact);
        }

        @Override
        public String toString() {
            return "at " + fact + capWords(atMost);
        }
    }

    /** {@code by HH:MM}: the first such moment after the opening. */
    record By(LocalTime time) implements When {
        @Override
        public Instant point(Moments moments, Wall wall) {
            LocalDateTime opened = LocalDateTime.ofInstant(moments.opening(), wall.zone());
            Instant today = WallClock.resolve(opened.toLocalDate().atTime(time), wall.zone());
            return today.isAfter(moments.opening())
                    ? today
                    : WallClock.resolve(opened.toLocalDate().plusDays(1).atTime(time), wall.zone());
        }

        @Override
        public Anchor anchor() {
            return Anchor.OPENING;
        }

        @Override
        public @Nullable Span atMost() {
            return null;
        }

        @Override
        public String toString() {
            return "by " + time;
        }
    }

    /**
     * {@code by HH:MM on the day of ANCHOR}, or {@code by HH:MM on [business] day N after ANCHOR}.
     *
     * @param days how many days after the anchor's; 0 for its own
     * @param business whether only open days count
     */
    record ByOnDay(
            LocalTime time,
            int days,
            boolean business,
            Anchor anchor,
            @Nullable Span atMost) implements When {
        @Override
        public @Nullable Instant point(Moments moments, Wall wall) {
            Instant from = moments.of(anchor);
            return from == null ? null : WallClock.resolve(day(from, wall).atTime(time), wall.zone());
        }

        private LocalDate day(Instant from, Wall wall) {
            LocalDate date = LocalDateTime.ofInstant(from, wall.zone()).toLocalDate();
            return business ? wall.requireCalendar().openDayAfter(date, days) : date.plusDays(days);
        }

        @Override
        public String toString() {
            String on =
                    days == 0 ? "on the day of " : "on " + (business ? "business " : "") + "day " + days + " after ";
            return "by " + time + " " + on + anchor + capWords(atMost);
        }
    }

    /** What it counts from. */
    Anchor anchor();

    /** The point itself, without its cap; null while what it hangs on is not known. */
    @Nullable
    Instant point(Moments moments, Wall wall);

    /** The cap, counted from the step's opening, or null where it has none. */
    @Nullable
    Span atMost();

    /** The last instant that is still on time; null while neither the point is known nor a cap is given. */
    default @Nullable Instant due(Moments moments, Wall wall) {
        Instant point = point(moments, wall);
        Span cap = atMost();
        Instant capped = cap == null ? null : cap.after(moments.firstOpening(), wall);
        if (point == null || capped == null) {
            return point == null ? capped : point;
        }
        return point.isBefore(capped) ? point : capped;
    }

    /** So long after the opening. */
    static When within(Span span) {
        return new Within(span, Anchor.OPENING, null);
    }

    /** Reads one point on the clock in the author's words. */
    static When parse(String text) {
        return WhenReader.read(text);
    }

    private static String capWords(@Nullable Span atMost) {
        return atMost == null ? "" : ", at most " + atMost;
    }

    /** Whether it, or its cap, counts on the business calendar. */
    default boolean isBusiness() {
        Span cap = atMost();
        return isPointBusiness() || (cap != null && cap.isBusiness());
    }

    /** Whether it and its cap, where it has one, both count on the business calendar. */
    default boolean isOnlyBusiness() {
        Span cap = atMost();
        return isPointBusiness() && (cap == null || cap.isBusiness());
    }

    private boolean isPointBusiness() {
        if (this instanceof ByOnDay by) {
            return by.business();
        }
        Span span = this instanceof Within within
                ? within.span()
                : this instanceof Before before
                        ? before.span()
                        : this instanceof After after ? after.span() : Span.ZERO;
        return span.isBusiness();
    }
}
