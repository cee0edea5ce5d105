package dev.pathways.decision;

import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects whom to tell during one decision: one notice per person and step, the strongest. */
final class NoticeBook {
    private final Map<Matter, Line> lines = new LinkedHashMap<>();

    /**
     * Who is told about what. A broken glass is told beside anything else: it must neither hide work nor be hidden by it.
     */
    private record Matter(String to, @Nullable String step, boolean glass) {}

    /** A notice without its identity, which is known only at the end. */
    private record Line(NoticeKind kind, Notice.Reason reason) {
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
        lines.merge(
                new Matter(to, step, kind == NoticeKind.BREAK_GLASS),
                new Line(kind, reason),
                (known, line) -> known.yieldsTo(line) ? line : known);
    }

    /** Nobody is asked about a step any more; what they would have been asked in this decision is forgotten. */
    void unask(String step) {
        lines.entrySet()
                .removeIf(line -> step.equals(line.getKey().step)
                        && line.getValue().reason.asked());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<Notice> notices(InstanceId instance, long version) {
        List<Notice> notices = new ArrayList<>(lines.size());
        lines.forEach((matter, line) -> {
            String id = instance.value() + ":" + version + ":" + notices.size();
            notices.add(new Notice(id, instance, version, matter.to, line.kind, matter.step, line.reason));
        });
        return List.copyOf(notices);
    }
}
