package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML events into nodes: one document, every scalar a text, nothing that refers to something else.
 *
 * <p>Whatever the YAML library throws becomes one problem with a place.
 */
final class NodeReader {
    /** How deep collections may be nested. */
    static final int DEEPEST = 32;
    /** How many events a file may have: about one for each word. */
    static final int MOST_EVENTS = 20_000;

    private static final Pattern LOST = Pattern.compile("[ \\t]+#[^\\s#].*");

    private final SourceText source;
    private final Findings findings;
    private final Iterator<Event> events;
    private int count;
    private Token last = Token.FIRST;

    private NodeReader(SourceText source, String text, Findings findings) {
        this.source = source;
        this.findings = findings;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(4 * Decoder.MOST_BYTES);
        options.setProcessComments(false);
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /** Ends the reading after its problem has been reported. */
    private static final class StopException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The document, or null where there is none that can be read; then the findings say why. */
    static @Nullable Node read(SourceText source, String text, Findings findings) {
        NodeReader reader = null;
        try {
            reader = new NodeReader(source, text, findings);
            return reader.document();
        } catch (StopException e) {
            return null;
        } catch (MarkedYAMLException e) {
            invalid(e, findings);
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            Token token = reader == null ? Token.FIRST : reader.last;
            findings.add(ProblemCode.PW001, token, "this is not valid YAML", "look at this line and the ones after it");
            return null;
        }
    }

    private static void invalid(MarkedYAMLException e, Findings findings) {
        Mark mark = e.getProblemMark();
        Mark begun = e.getContextMark();
        Token token = mark == null ? Token.FIRST : new Token(mark.getLine(), mark.getColumn(), 1);
        String problem = e.getProblem() == null ? "" : ": " + SourceText.shown(e.getProblem());
        findings.add(
                ProblemCode.PW001,
                token,
                "this is not valid YAML" + problem,
                begun == null || begun.getLine() == token.line()
                        ? "look at this line and the one before"
                        : "look at line " + (begun.getLine() + 1) + ", where this part begins");
    }

    private @Nullable Node document() {
        Event event = next();
        while (event.is(Event.ID.StreamStart)) {
            event = next();
        }
        if (!(event instanceof DocumentStartEvent start)) {
            return null;
        }
        if (start.getVersion() != null
                || (start.getTags() != null && !start.getTags().isEmpty())) {
            findings.add(
                    ProblemCode.PW007, token(event), "directives are not used in pathway files", "remove this line");
        }
        Node root = node(next(), 1, null);
        next();
        Event after = next();
        if (after.is(Event.ID.DocumentStart)) {
            findings.add(
                    ProblemCode.PW009, token(after), "a second document begins here", "write one pathway in each file");
        }
        return root;
    }

    private Event next() {
        Event event = events.next();
        last = token(event);
        count++;
        if (count > MOST_EVENTS) {
            throw stop("the file has more than " + MOST_EVENTS + " parts", "split it into several pathways");
        }
        return event;
    }

    private StopException stop(String message, String fix) {
        findings.add(ProblemCode.PW001, last, message, fix);
        return new StopException();
    }

    private Node node(Event event, int depth, @Nullable Token key) {
        if (depth > DEEPEST) {
            throw stop("this is nested more than " + DEEPEST + " deep", "write it flatter");
        }
        if (event instanceof NodeEvent node) {
            refuseReferences(node);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(event, depth, key);
        }
        if (event instanceof CollectionStartEvent) {
            List<Node> items = new ArrayList<>();
            for (Event item = next(); !item.is(Event.ID.SequenceEnd); item = next()) {
                items.add(node(item, depth + 1, null));
            }
            return new Listing(items, key == null ? token(event) : key);
        }
        return event instanceof ScalarEvent scalar
                ? scalar(scalar, key)
                : new Scalar("", true, key == null ? token(event) : key);
    }

    private Mapping mapping(Event start, int depth, @Nullable Token place) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Token> seen = new HashMap<>();
        for (Event event = next(); !event.is(Event.ID.MappingEnd); event = next()) {
            Token at = token(event);
            Node key = node(event, depth + 1, at);
            Node value = node(next(), depth + 1, key.at());
            if (!(key instanceof Scalar name) || event instanceof AliasEvent) {
                if (!(event instanceof AliasEvent)) {
                    findings.add(ProblemCode.PW011, at, "a key must be a word", "write a word and a colon");
                }
            } else if (name.plain() && name.text().equals("<<")) {
                findings.add(ProblemCode.PW007, at, "merge keys are not used in pathway files", "write it out");
            } else if (seen.putIfAbsent(name.text(), at) != null) {
                findings.add(
                        ProblemCode.PW006,
                        at,
                        "'" + SourceText.shown(name.text()) + "' is written twice",
                        "it stands on line "
                                + (seen.getOrDefault(name.text(), at).line() + 1) + " already");
            } else {
                entries.add(new Entry(name, value));
            }
        }
        Token first = entries.isEmpty() ? token(start) : entries.get(0).key().at();
        return new Mapping(entries, place == null ? first : place);
    }

    private Scalar scalar(ScalarEvent event, @Nullable Token key) {
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        String text = event.getValue();
        Token at = token(event);
        if (plain && text.isEmpty() && key != null) {
            at = key;
        }
        if (plain) {
            curly(text, at);
            lost(event, key);
        } else if (TextScan.holdsHidden(text)) {
            findings.add(ProblemCode.PW001, at, "this text holds a character that cannot be seen", "remove it");
            text = SourceText.shown(text);
        }
        return new Scalar(text, plain, at);
    }

    private void curly(String text, Token at) {
        if (OddCharacters.beginsCurly(text)) {
            findings.add(
                    ProblemCode.PW004,
                    new Token(at.line(), at.column(), 1),
                    "curly quotes do not quote",
                    "write straight quotes (\") around the text, or none");
        }
    }

    /** Text behind a plain value, or between its key and the line on which it begins. */
    private void lost(ScalarEvent event, @Nullable Token key) {
        Mark end = event.getEndMark();
        lost(end.getLine(), end.getColumn());
        if (key != null && key.line() < event.getStartMark().getLine()) {
            String line = source.rest(key.line(), key.column() + key.width());
            lost(key.line(), key.column() + key.width() + (line.startsWith(":") ? 1 : 0));
        }
    }

    private void lost(int line, int column) {
        String rest = source.rest(line, column);
        if (LOST.matcher(rest).matches()) {
            int blanks = rest.indexOf('#');
            findings.add(
                    ProblemCode.PW005,
                    new Token(line, column + blanks, rest.codePointCount(blanks, rest.length())),
                    "the text after '#' is lost: it is read as a comment",
                    "write the whole text in quotes, or a space after '#' if it is a comment");
        }
    }

    private void refuseReferences(NodeEvent event) {
        String fix = "write it out";
        if (event instanceof AliasEvent) {
            findings.add(ProblemCode.PW007, token(event), "aliases are not used in pathway files", fix);
        } else if (event.getAnchor() != null) {
            findings.add(ProblemCode.PW007, token(event), "anchors are not used in pathway files", fix);
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            findings.add(ProblemCode.PW007, token(event), "tags are not used in pathway files", "write the text alone");
        }
    }

    private static Token token(Event event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        if (start == null || end == null) {
            return Token.FIRST;
        }
        int width = start.getLine() == end.getLine() ? end.getColumn() - start.getColumn() : 1_000;
        return new Token(start.getLine(), start.getColumn(), Math.max(1, width));
    }
}
