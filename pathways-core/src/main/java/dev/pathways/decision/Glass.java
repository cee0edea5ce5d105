package dev.pathways.decision;

import dev.pathways.definition.PartyRef;
import dev.pathways.model.Asking;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the glass, and lets it be reviewed: the second half of clock rule 19.
 *
 * <p>Told is whoever manages the pathway, because they could have permitted it and answer for it; where they cannot be
 * reached the safety net, and where that cannot be reached either the host.
 */
final class Glass {
    private static final String BREAK = "break the glass";

    private Glass() {}

    /** Why the glass cannot be broken, whatever the act; or null. */
    static @Nullable Refusal refusal(Draft draft, BreakGlass glass) {
        if (!draft.actor().isPerson()) {
            return Refusals.notPermitted(BREAK, "a named person");
        }
        return glass.act() instanceof Command.Review
                ? Refusals.notPermitted("review a broken glass", "one of those who manage the pathway")
                : Refusals.reason(BREAK, glass.reason());
    }

    /** Breaks it: from here on this draft's actor is permitted what they may not do. */
    static void breakIt(Draft draft, @Nullable String step, String reason) {
        List<Party> parties = new ArrayList<>();
        for (PartyRef ref : draft.definition.managedBy()) {
            parties.add(Parties.meant(draft.state(), ref, null));
        }
        List<Asking> askings = ask(draft, parties);
        if (!Asking.anyReached(askings)) {
            List<Party> net = new ArrayList<>(draft.definition.safetyNet().tell());
            net.removeAll(parties);
            askings.addAll(ask(draft, net));
        }
        draft.record(new Event.GlassBroken(step, reason, askings));
        for (Asking asking : askings) {
            draft.tell(asking.people(), NoticeKind.BREAK_GLASS, step, draft.now);
        }
        if (!Asking.anyReached(askings)) {
            draft.alarm(step, draft.now);
        }
        draft.override();
    }

    private static List<Asking> ask(Draft draft, List<Party> parties) {
        List<Asking> askings = new ArrayList<>();
        for (Party party : parties) {
            askings.add(Asker.others(draft, party, draft.actor().id()));
        }
        return askings;
    }

    static Decision review(Draft draft, Command.Review command) {
        if (!Entitlement.manages(draft)) {
            return draft.refuse(Refusals.notPermitted("review a broken glass", "one of those who manage the pathway"));
        }
        for (OpenReview review : draft.state().reviews()) {
            if (review.entry() == command.entry()) {
                return review(draft, review);
            }
        }
        return draft.refuse(Refusal.because(
                RefusalCode.NOTHING_TO_REVIEW,
                "Expected a broken glass that waits for its review at entry " + command.entry()
                        + " of the journal, but there is none"));
    }

    private static Decision review(Draft draft, OpenReview review) {
        if (draft.isActor(review.by())) {
            return draft.refuse(Refusal.because(
                    RefusalCode.SAME_PERSON,
                    "Expected somebody else to review a broken glass, but the actor broke it"));
        }
        draft.record(new Event.GlassReviewed(review.entry()));
        return draft.accept();
    }
}
