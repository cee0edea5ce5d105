package dev.pathways.internal;

import dev.pathways.decision.Answers;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.model.Limits;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Directory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides, asking the directory for whatever the decision says it needs. Holds nothing between calls. */
final class Resolver {
    private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);
    /** Each round asks for at least one more of the parties of one instance, of which there are few. */
    private static final int MOST_ROUNDS = 1_000;

    private final Directory directory;

    Resolver(Directory directory) {
        this.directory = directory;
    }

    /** Decides about a running instance. */
    Decision.Decided decide(InstanceState state, Instant now, Function<Answers, Decision> decider) {
        return decide(state.context().subject(), state.context().unit(), now, decider);
    }

    Decision.Decided decide(Subject subject, Unit unit, Instant now, Function<Answers, Decision> decider) {
        Map<Party, PartyAnswer> known = new LinkedHashMap<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Decision decision = decider.apply(known.isEmpty() ? Answers.none() : Answers.of(known));
            if (decision instanceof Decision.Decided decided) {
                return decided;
            }
            for (Party party : ((Decision.Needs) decision).parties()) {
                known.put(party, resolve(party, subject, unit, now));
            }
        }
        throw new IllegalStateException("Expected a decision to need a bounded number of parties, but it needs more");
    }

    private PartyAnswer resolve(Party party, Subject subject, Unit unit, Instant now) {
        try {
            return bounded(party, directory.resolve(party, subject, unit, now));
        } catch (RuntimeException e) {
            LOG.warn("directory failed for {}: {}", party, e.getClass().getName());
            return PartyAnswer.failure();
        }
    }

    private static PartyAnswer bounded(Party party, PartyAnswer answer) {
        if (answer.people().size() <= Limits.PEOPLE && answer.unreachable().size() <= Limits.PEOPLE) {
            return answer;
        }
        LOG.warn(
                "directory names {} people for {}: only {} are asked",
                answer.people().size(),
                party,
                Limits.PEOPLE);
        return new PartyAnswer(
                first(answer.people()), first(answer.unreachable()), answer.failed(), answer.nextChange());
    }

    private static List<String> first(List<String> people) {
        return people.subList(0, Math.min(people.size(), Limits.PEOPLE));
    }
}
