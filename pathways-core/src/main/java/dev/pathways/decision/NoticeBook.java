package dev.pathways.decision;

import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects whom to tell during one decision: one notice per person and step, the strongest. */
final class NoticeBook {
    private final List<Line> lines = new ArrayList<>();

    /** A notice without its identity, which is known only at the end. */
    private record Line(
            String to, NoticeKind kind, @Nullable String step, Notice.Reason reason) {
        boolean isSame(Line other) {
            return to.equals(other.to) && Objects.equals(step, other.step) && isOfGlass() == other.isOfGlass();
        }

        /** A broken glass is told beside anything else: it must neither hide work nor be hidden by it. */
        private boolean isOfGlass() {
            return kind == NoticeKind.BREAK_GLASS;
        }

        boolean yieldsTo(Line other) {
            int order = kind.compareTo(other.kind);
            if (order != 0 || reason.asked() != other.reason.asked()) {
                return order > 0 || (order == 0 && other.reason.asked());
            }
            return reason.rung() < other.reason.rung()
                    || (reason.rung() == other.reason.rung()
                            && !other.reason.planned().isBefore(reason.planned()));
        }
    }

    void add(String to, NoticeKind kind, @Nullable String step, Notice.Reason reason) {
        Line line = new Line(to, kind, step, reason);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isSame(line)) {
                if (lines.get(i).yieldsTo(line)) {
                    lines.set(i, line);
                }
                return;
            }
        }
        lines.add(line);
    }

    /** Nobody is asked about a step any more; what they would have been asked in this decision is forgotten. */
    void unask(String step) {
        lines.removeIf(line -> step.equals(line.step) && line.reason.asked());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<Notice> notices(InstanceId instance, long version) {
        List<Notice> notices = new ArrayList<>(lines.size());
        for (Line line : lines) {
            String id = instance.value() + ":" + version + ":" + notices.size();
            notices.add(new Notice(id, instance, version, line.to, line.kind, line.step, line.reason));
        }
        return notices;
    }
}
