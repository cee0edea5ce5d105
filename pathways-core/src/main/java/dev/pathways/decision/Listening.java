package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A duty list that was asked and must be read again, because whoever comes onto it is asked too.
 *
 * @param party the list
 * @param purpose what it was asked for
 * @param kind the kind of notice it was sent
 * @param clock the late clock that sent it, or null where it was asked at the opening
 * @param rung the rung that sent it, or 0
 * @param wave the asking it belongs to
 * @param skipped whether it reached nobody; then it is read until the work is done, else only until somebody has it
 * @param checkAgain when it is read next
 */
public record Listening(
        Party party,
        Purpose purpose,
        NoticeKind kind,
        @Nullable ClockKind clock,
        int rung,
        int wave,
        boolean skipped,
        Instant checkAgain) {}
