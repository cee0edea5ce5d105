package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.model.Unit;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a duty file. */
public final class DutyFileReader {
    private static final int MOST_UNITS = 100;
    private static final int MOST_VALUES = 500;

    private DutyFileReader() {}

    /**
     * What the file says, or what is wrong with it. It is named as it is given.
     *
     * @throws IOException if it cannot be read
     */
    public static Reading<DutyFile> read(Path file) throws IOException {
        return read(file.toString(), Decoder.bytes(file));
    }

    /** The same for a file whose bytes are there already. */
    static Reading<DutyFile> read(String file, byte[] content) {
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
        return new DutyFile(
                reader.read(top),
                units,
                factValues(draft, values, top.get("facts")),
                reader.closed(top),
                values.date(top.get("from"), "from"));
    }

    private static Map<String, List<String>> factValues(Draft draft, Values values, @Nullable Node node) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                String path = "facts/" + entry.key().text();
                values.isName(entry.key(), path, "a fact");
                all.put(
                        entry.key().text(),
                        values.oneOrMore(
                                entry.value(), path, MOST_VALUES, (item, here) -> values.name(item, here, "a party")));
            }
        } else if (node != null) {
            String fix = "write 'service: [cardiology, neurology]'";
            draft.broken(ProblemCode.PW011, "facts", node.at(), "here facts and their values are expected", fix);
        }
        return all;
    }
}
