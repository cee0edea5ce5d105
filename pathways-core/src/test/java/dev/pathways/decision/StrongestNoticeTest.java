package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.model.About;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 14: one notice per person, step and moment, the strongest. */
class StrongestNoticeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final Notice.Reason REASON = new Notice.Reason(null, null, 0, NOW, NOW, false, List.of());

    private static List<NoticeKind> told(NoticeBook book) {
        return book.notices(InstanceId.of("one"), 1).stream().map(Notice::kind).toList();
    }

    @Test
    void the_order_from_the_strongest_to_the_weakest_is_this() {
        assertThat(Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind != NoticeKind.ALARM && kind != NoticeKind.BREAK_GLASS))
                .containsExactly(
                        NoticeKind.NET,
                        NoticeKind.LATE,
                        NoticeKind.RETURNED,
                        NoticeKind.ASKED,
                        NoticeKind.CONFIRM,
                        NoticeKind.STILL_ON_IT,
                        NoticeKind.OFFERED,
                        NoticeKind.WARNED,
                        NoticeKind.RESUMED,
                        NoticeKind.TAKEN,
                        NoticeKind.STAND_DOWN,
                        NoticeKind.INFORMED);
    }

    @Test
    void of_two_for_one_person_about_one_step_only_the_stronger_is_told_whichever_came_first() {
        for (NoticeKind one : NoticeKind.values()) {
            for (NoticeKind other : NoticeKind.values()) {
                if (one == NoticeKind.BREAK_GLASS || other == NoticeKind.BREAK_GLASS) {
                    continue;
                }
                NoticeBook book = new NoticeBook();
                book.add("dr-ito", one, "call-back", REASON);
                book.add("dr-ito", other, "call-back", REASON);
                assertThat(told(book)).containsExactly(one.compareTo(other) < 0 ? one : other);
            }
        }
    }

    @Test
    void of_two_alike_the_one_about_what_happened_later_is_told() {
        for (boolean laterFirst : List.of(true, false)) {
            Notice.Reason earlier =
                    new Notice.Reason(About.ACKNOWLEDGED, null, 0, NOW.minusSeconds(1), NOW, false, List.of());
            Notice.Reason later = new Notice.Reason(About.COMPLETED, null, 0, NOW, NOW, false, List.of());
            NoticeBook book = new NoticeBook();
            book.add("dr-ito", NoticeKind.INFORMED, "call-back", laterFirst ? later : earlier);
            book.add("dr-ito", NoticeKind.INFORMED, "call-back", laterFirst ? earlier : later);
            assertThat(book.notices(InstanceId.of("one"), 1))
                    .extracting(Notice::reason)
                    .containsExactly(later);
        }
    }

    @Test
    void another_person_and_another_step_are_told_as_well() {
        NoticeBook book = new NoticeBook();
        book.add("dr-ito", NoticeKind.LATE, "call-back", REASON);
        book.add("dr-lee", NoticeKind.INFORMED, "call-back", REASON);
        book.add("dr-ito", NoticeKind.INFORMED, "note", REASON);
        book.add("dr-ito", NoticeKind.INFORMED, null, REASON);
        assertThat(told(book))
                .containsExactly(NoticeKind.LATE, NoticeKind.INFORMED, NoticeKind.INFORMED, NoticeKind.INFORMED);
    }
}
