package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Warn;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who hears before a step is late. */
final class WarningReader {
    private static final int MOST = 20;
    private static final String BEFORE_DUE = " before due";

    private final Draft draft;
    private final Values values;
    private final Parties parties;
    private final Deadlines deadlines;

    WarningReader(Draft draft, Values values, Parties parties, Deadlines deadlines) {
        this.draft = draft;
        this.values = values;
        this.parties = parties;
        this.deadlines = deadlines;
    }

    List<Warn> read(Section step) {
        Node node = step.get("warn");
        return node == null ? List.of() : values.list(node, step.path("warn"), MOST, this::warning);
    }

    private @Nullable Warn warning(Node node, String path) {
        Section section = Section.of(draft, node, path, Place.WARN);
        if (section == null) {
            return null;
        }
        Node ifNot = section.require("if-not", "say when, such as 'if-not: 30 minutes before due'");
        Warn.Point point = ifNot == null ? null : point(ifNot, path + "/if-not");
        List<PartyRef> tell = parties.some(section.get("tell"), path + "/tell");
        List<PartyRef> inform = parties.some(section.get("inform"), path + "/inform");
        if (tell.isEmpty() && inform.isEmpty() && !draft.places.isBrokenNear(path)) {
            draft.broken(
                    ProblemCode.PW052, path, section.at(), "this warning tells nobody", "write 'tell' or 'inform'");
        }
        return point == null ? null : new Warn(point, tell, inform);
    }

    private Warn.@Nullable Point point(Node node, String path) {
        if (node instanceof Scalar scalar && scalar.text().endsWith(BEFORE_DUE)) {
            return beforeDue(scalar, path);
        }
        When when = deadlines.point(node, path);
        return when == null ? null : new Warn.Point.IfNot(when);
    }

    private Warn.@Nullable Point beforeDue(Scalar scalar, String path) {
        String length = scalar.text().substring(0, scalar.text().length() - BEFORE_DUE.length());
        Span span = values.positive(new Scalar(length, scalar.plain(), scalar.at()), path);
        if (span != null && span.isBusiness()) {
            deadlines.countedBack(path, scalar.at(), span);
            return null;
        }
        return span == null ? null : new Warn.Point.BeforeDue(span);
    }
}
