package dev.pathways.view;

import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was told something.
 *
 * @param title the title of the step that it was about; null for the pathway as a whole
 * @param notice who, what, and why
 * @param through the duty list through which they were asked or told; null where it was for another reason, such as having
 *     been asked before
 */
public record Told(
        @Nullable String title, Notice notice, @Nullable Party through) {
    /** Who was told. */
    public String person() {
        return notice.to();
    }

    /** What they were told, as in {@code asked to take it}. */
    String words() {
        Notice.Reason reason = notice.reason();
        return switch (notice.kind()) {
            case ALARM -> "alarm: not even the safety net can be reached";
            case NET -> "called as the safety net";
            case BREAK_GLASS -> "told that the glass was broken, to review it";
            case LATE ->
                "told that it is late, rung " + reason.rung() + (reason.asked() ? ", and may take it" : ", to know");
            case RETURNED -> "told that it was sent back";
            case ASKED -> "asked to take it";
            case CONFIRM -> "asked to confirm it";
            case STILL_ON_IT -> "asked whether they are still on it";
            case OFFERED -> "asked to take it over";
            case WARNED -> "warned that it is not done yet" + (reason.asked() ? ", and may take it" : "");
            case RESUMED -> "told that its clocks run again";
            case TAKEN -> "told that somebody else has it now";
            case STAND_DOWN -> "told that nothing is needed any more";
            case INFORMED ->
                reason.about() == null
                        ? "kept informed"
                        : "kept informed (" + reason.about().word() + ")";
        };
    }
}
