package dev.pathways.render;

import dev.pathways.definition.Audience;
import dev.pathways.definition.KeepInformed;
import dev.pathways.model.About;
import java.util.ArrayList;
import java.util.List;

/** Who hears of it and who may look, in plain words. */
final class AudienceWords {
    private final PartyWords parties;

    AudienceWords(PartyWords parties) {
        this.parties = parties;
    }

    /** The sentences about what is meant, such as {@code this step}; none where nobody more hears of it. */
    List<String> of(Audience audience, String what) {
        List<String> sentences = new ArrayList<>();
        for (KeepInformed entry : audience.keepInformed()) {
            List<String> about = entry.about().stream().map(About::word).toList();
            sentences.add(English.sentence(
                    parties.of(entry.who()) + " is kept informed when " + what + " is " + English.or(about)));
        }
        if (!audience.visibleTo().isEmpty()) {
            String looks = what.equals("this step") ? " may also see this step" : " may also see everything";
            sentences.add(English.sentence(parties.and(audience.visibleTo()) + looks));
        }
        return sentences;
    }
}
