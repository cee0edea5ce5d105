package dev.pathways.decision;

import dev.pathways.definition.Audience;
import dev.pathways.definition.KeepInformed;
import dev.pathways.model.About;
import dev.pathways.model.ClockKind;
import dev.pathways.model.PartyAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells those who are kept informed. They are asked for nothing, so a party that reaches nobody is passed over. */
final class Informing {
    private Informing() {}

    static void about(Draft draft, String step, About about) {
        about(draft, step, about, null, draft.now);
    }

    static void about(Draft draft, String step, About about, @Nullable ClockKind clock, Instant planned) {
        each(draft, draft.definition.audience(), step, about, clock, planned);
        each(draft, draft.defined(step).audience(), step, about, clock, planned);
    }

    private static void each(
            Draft draft, Audience audience, String step, About about, @Nullable ClockKind clock, Instant planned) {
        for (KeepInformed entry : audience.keepInformed()) {
            if (entry.about().contains(about)) {
                PartyAnswer answer = draft.lookup.of(Parties.meant(draft.state(), entry.who(), draft.step(step)));
                if (answer != null) {
                    answer.people().forEach(person -> draft.inform(person, step, about, clock, planned));
                }
            }
        }
    }
}
