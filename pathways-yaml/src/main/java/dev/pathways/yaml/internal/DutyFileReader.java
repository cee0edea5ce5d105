package dev.pathways.yaml.internal;

import dev.pathways.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a duty file. */
public final class DutyFileReader {
    private static final int MOST_UNITS = 100;

    private DutyFileReader() {}

    /** What the file says, or what is wrong with it. */
    public static Reading<DutyFile> read(String file, byte[] content) {
        return new Document<>(file, "duty file", DutyFileReader::duty).read(content);
    }

    private static @Nullable DutyFile duty(Draft draft, Node root) {
        Section top = Section.of(draft, root, "", Place.DUTY_FILE);
        if (top == null) {
            return null;
        }
        Values values = new Values(draft);
        DutyReader reader = new DutyReader(draft, values);
        top.require("duty", "write 'duty:' and below it 'role charge-nurse: [n-okafor]'");
        Node unit = top.get("unit");
        List<Unit> units = unit == null
                ? List.of()
                : values.oneOrMore(unit, "unit", MOST_UNITS, (item, path) -> {
                    String id = values.id(item, path, "a unit");
                    return id == null ? null : Unit.of(id);
                });
        return new DutyFile(reader.read(top), units, reader.closed(top), values.date(top.get("from"), "from"));
    }
}
