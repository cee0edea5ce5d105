package dev.pathways.yaml.internal.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Takes a file apart that is known to be valid YAML without references: its tree, and where texts stand. */
final class Parts {
    /** A range of the text in which a '#' begins no comment, in code points. */
    record Range(int start, int end) {}

    /** A place where something begins that a comment before it can belong to. */
    record Begin(int start, Leaf leaf) {}

    private final int[] text;
    private final Iterator<Event> events;
    final List<Range> texts = new ArrayList<>();
    final List<Begin> begins = new ArrayList<>();
    final Leaf root = new Leaf(null, -1, -1, null);

    private Parts(String content) {
        this.text = content.codePoints().toArray();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(1 << 20);
        this.events = new Yaml(options).parse(new StringReader(content)).iterator();
    }

    static Parts of(String content) {
        Parts parts = new Parts(content);
        Event event = parts.events.next();
        while (!(event instanceof DocumentStartEvent)) {
            event = parts.events.next();
        }
        parts.root.value = parts.tree(parts.events.next(), parts.root);
        return parts;
    }

    private Tree tree(Event event, Leaf owner) {
        if (event instanceof MappingStartEvent map) {
            return map(map, owner);
        }
        if (event instanceof CollectionStartEvent list) {
            return list(list, owner);
        }
        return event instanceof ScalarEvent scalar ? text(scalar) : new Tree.Text("", true);
    }

    private Tree text(ScalarEvent scalar) {
        texts.add(
                new Range(scalar.getStartMark().getIndex(), scalar.getEndMark().getIndex()));
        return new Tree.Text(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
    }

    private Tree map(MappingStartEvent start, Leaf owner) {
        List<Leaf> leaves = new ArrayList<>();
        Event event = events.next();
        for (; !event.is(Event.ID.MappingEnd); event = events.next()) {
            String key =
                    event instanceof ScalarEvent scalar && text(scalar) instanceof Tree.Text name ? name.text() : "";
            Leaf leaf = begin(key, event.getStartMark().getColumn(), event, owner);
            Event value = events.next();
            if (value instanceof ScalarEvent) {
                begins.add(new Begin(value.getStartMark().getIndex(), leaf));
            }
            leaf.value = tree(value, leaf);
            leaves.add(leaf);
        }
        return new Tree.Group(true, leaves, end(start, event));
    }

    private Tree list(CollectionStartEvent start, Leaf owner) {
        List<Leaf> leaves = new ArrayList<>();
        boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
        Event event = events.next();
        for (; !event.is(Event.ID.SequenceEnd); event = events.next()) {
            int index = event.getStartMark().getIndex();
            int dash = flow ? index : dash(index);
            int column = event.getStartMark().getColumn() - (index - dash);
            Leaf leaf = begin(null, column, event, owner);
            leaf.value = tree(event, leaf);
            leaves.add(leaf);
        }
        return new Tree.Group(false, leaves, end(start, event));
    }

    private Leaf begin(@Nullable String key, int column, Event event, Leaf owner) {
        int index = event.getStartMark().getIndex();
        Leaf leaf = new Leaf(key, column, index, owner);
        begins.add(new Begin(index, leaf));
        return leaf;
    }

    /** Where the dash of an item stands; where its text begins if the dash is on another line. */
    private int dash(int index) {
        int at = index - 1;
        while (at >= 0 && text[at] == ' ') {
            at--;
        }
        return at >= 0 && text[at] == '-' ? at : index;
    }

    private static int end(CollectionStartEvent start, Event end) {
        return start.getFlowStyle() == FlowStyle.FLOW ? end.getEndMark().getIndex() : -1;
    }
}
