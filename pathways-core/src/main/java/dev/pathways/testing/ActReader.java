package dev.pathways.testing;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody does, as in {@code dr-ito complete answer accepted} or {@code host event patient-died}.
 *
 * <p>{@code PERSON VERB STEP …}: {@code acknowledge}, {@code decline "reason"}, {@code complete [OUTCOME] [with
 * FACT=VALUE, …] [happened AT] [because "reason"]}, {@code confirm}, {@code return "reason"}, {@code assign to PARTY},
 * {@code escalate "reason" [seeing rung N]}, {@code pause PAUSE "reason"}, {@code resume}, {@code still-on-it},
 * {@code quiet}; without a step {@code record FACT=VALUE, …} and {@code cancel "reason"}; by {@code host}
 * {@code event NAME}. {@code as COMMAND-ID} at the end gives the command an id.
 */
final class ActReader {
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final InstanceId instance;
    private final Function<String, Instant> times;
    private final List<String> tokens;
    private int at;

    private ActReader(InstanceId instance, Function<String, Instant> times, List<String> tokens) {
        this.instance = instance;
        this.times = times;
        this.tokens = tokens;
    }

    /** A command, with the id it carries or null. */
    record Act(Command.OnInstance command, @Nullable CommandId id) {}

    static Act read(String text, InstanceId instance, Function<String, Instant> times) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        CommandId id = null;
        int size = tokens.size();
        if (size > 2 && tokens.get(size - 2).equals("as")) {
            id = CommandId.of(tokens.get(size - 1));
            tokens = tokens.subList(0, size - 2);
        }
        ActReader reader = new ActReader(instance, times, tokens);
        Command.OnInstance command = reader.command();
        if (reader.at < reader.tokens.size()) {
            throw new IllegalArgumentException("Expected '" + text + "' to end before '" + reader.next() + "'");
        }
        return new Act(command, id);
    }

    private Command.OnInstance command() {
        String who = next();
        String verb = next();
        if (verb.equals("event")) {
            return new Command.HostEvent(instance, Actor.host(who), next());
        }
        Actor actor = Actor.person(who);
        if (verb.equals("record")) {
            return new Command.RecordFacts(instance, who.equals("host") ? Actor.host(who) : actor, facts());
        }
        if (verb.equals("cancel")) {
            return new Command.Cancel(instance, actor, orEmpty());
        }
        StepRef step = StepRef.of(instance, next());
        return switch (verb) {
            case "acknowledge" -> new Command.Acknowledge(step, actor, happened());
            case "decline" -> new Command.Decline(step, actor, orEmpty());
            case "complete" -> complete(step, actor);
            case "confirm" -> new Command.Confirm(step, actor, happened());
            case "return" -> new Command.Return(step, actor, orEmpty());
            case "assign" -> new Command.Assign(step, actor, party());
            case "escalate" -> new Command.Escalate(step, actor, orEmpty(), seen());
            case "pause" -> new Command.Pause(step, actor, next(), orEmpty());
            case "resume" -> new Command.Resume(step, actor);
            case "still-on-it" -> new Command.StillOnIt(step, actor);
            case "quiet" -> new Command.Quiet(step, actor);
            default -> throw new IllegalArgumentException("Expected a verb, but got '" + verb + "'");
        };
    }

    private Command.OnInstance complete(StepRef step, Actor actor) {
        boolean named =
                at < tokens.size() && !List.of("with", "happened", "because").contains(tokens.get(at));
        String outcome = named ? next() : null;
        Facts facts = take("with") ? facts() : Facts.none();
        Instant happened = happened();
        String reason = take("because") ? next() : null;
        return new Command.Complete(step, actor, outcome, facts, happened, reason);
    }

    private Facts facts() {
        Facts facts = Facts.none();
        boolean more = true;
        while (more) {
            String[] fact = next().split("=", 2);
            more = fact[1].endsWith(",");
            facts = facts.with(fact[0], more ? fact[1].substring(0, fact[1].length() - 1) : fact[1]);
        }
        return facts;
    }

    private @Nullable Instant happened() {
        if (!take("happened")) {
            return null;
        }
        StringBuilder text = new StringBuilder(next());
        while (at < tokens.size() && !tokens.get(at).equals("because")) {
            text.append(' ').append(next());
        }
        return times.apply(text.toString());
    }

    private Party party() {
        take("to");
        return Party.of(next() + " " + next());
    }

    private @Nullable Integer seen() {
        if (!take("seeing")) {
            return null;
        }
        take("rung");
        return Integer.valueOf(next());
    }

    private boolean take(String word) {
        boolean isNext = at < tokens.size() && tokens.get(at).equals(word);
        at += isNext ? 1 : 0;
        return isNext;
    }

    private String orEmpty() {
        boolean isText = at < tokens.size() && !tokens.get(at).equals("seeing");
        return isText ? next() : "";
    }

    private String next() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException("Expected more words after '" + String.join(" ", tokens) + "'");
        }
        return tokens.get(at++);
    }
}
