package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Audience;
import dev.pathways.definition.KeepInformed;
import dev.pathways.definition.PartyRef;
import dev.pathways.model.About;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who is kept informed about what, and who may look. */
final class AudienceReader {
    private static final List<String> WORDS =
            Arrays.stream(About.values()).map(About::word).toList();
    private static final int MOST = 50;

    private final Draft draft;
    private final Values values;
    private final Parties parties;

    AudienceReader(Draft draft, Values values, Parties parties) {
        this.draft = draft;
        this.values = values;
        this.parties = parties;
    }

    Audience read(Section section) {
        Node informed = section.get("keep-informed");
        List<KeepInformed> keepInformed = new ArrayList<>();
        if (informed != null) {
            for (KeepInformed entry : values.list(informed, section.path("keep-informed"), MOST, this::entry)) {
                keepInformed.add(entry);
            }
        }
        return new Audience(keepInformed, parties.some(section.get("visible-to"), section.path("visible-to")));
    }

    private @Nullable KeepInformed entry(Node node, String path) {
        Section section = Section.of(draft, node, path, Place.KEEP_INFORMED);
        if (section == null) {
            return null;
        }
        Node who = section.require("who", ProblemCode.PW013, "'who' is missing here", "say whom to keep informed");
        Node about = section.require(
                "about", ProblemCode.PW013, "'about' is missing here", "words: " + String.join(", ", WORDS));
        PartyRef party = who == null ? null : parties.one(who, section.path("who"));
        List<About> words = about == null ? List.of() : values.oneOrMore(about, section.path("about"), this::about);
        if (about instanceof Node.Listing list && list.items().isEmpty()) {
            draft.broken(ProblemCode.PW013, path, about.at(), "'about' is empty", "words: " + String.join(", ", WORDS));
        }
        return party == null || words.isEmpty() ? null : new KeepInformed(party, words);
    }

    private @Nullable About about(Node node, String path) {
        Scalar scalar = values.scalar(node, path, "an 'about' word");
        if (scalar == null) {
            return null;
        }
        for (About about : About.values()) {
            if (about.word().equals(scalar.text())) {
                return about;
            }
        }
        draft.broken(
                ProblemCode.PW042,
                path,
                scalar.at(),
                "'" + SourceText.shown(scalar.text()) + "' is nothing one can be informed about",
                "words: " + String.join(", ", WORDS),
                Nearest.hint(scalar.text(), WORDS));
        return null;
    }
}
