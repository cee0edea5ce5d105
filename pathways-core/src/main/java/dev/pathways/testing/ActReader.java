package dev.pathways.testing;

import dev.pathways.definition.PartyRef;
import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Facts;
import dev.pathways.model.HandOver;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.model.Unit;
import dev.pathways.model.Words;
import dev.pathways.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody does, as in {@code dr-ito complete answer accepted} or {@code host event patient-died}.
 *
 * <p>{@code PERSON VERB STEP …}: {@code acknowledge [happened AT]}, {@code decline "reason"}, {@code complete [OUTCOME]
 * [with FACT=VALUE, …] [happened AT] [because "reason"]}, {@code confirm [happened AT]}, {@code return "reason"}, {@code
 * offer to PERSON within DURATION}, {@code accept}, {@code refuse "reason"}, {@code assign to PARTY}, {@code escalate
 * "reason" [seeing rung N]}, {@code pause PAUSE "reason"}, {@code resume}, {@code still-on-it}, {@code quiet}; of a step or
 * of {@code pathway} {@code note "text"} and {@code review}; without a step {@code cancel "reason"}, {@code hand-over to
 * PERSON within DURATION}, {@code record FACT=VALUE, …}, {@code move UNIT}; by {@code host} {@code event NAME}. Before a
 * verb, {@code break-glass "reason" to} does what may not be done. {@code as COMMAND-ID} at the end gives the command an
 * id.
 *
 * <p>Where the story's instances have names, the word after the verb begins with one, as in {@code first/answer}; of
 * {@code cancel} it is {@code first/pathway}, of {@code move} {@code first/UNIT}; a hand-over is of all instances.
 */
final class ActReader {
    /** What is one command of the engine. */
    private static final List<String> COMMANDS = List.of(
            "acknowledge",
            "decline",
            "complete",
            "confirm",
            "return",
            "offer",
            "accept",
            "refuse",
            "assign",
            "escalate",
            "pause",
            "resume",
            "still-on-it",
            "quiet",
            "record",
            "note",
            "cancel",
            "move",
            "event");

    private static final String HAND_OVER = "hand-over";
    private static final String BREAK_GLASS = "break-glass";
    private static final String REVIEW = "review";

    /** Every verb. */
    static final List<String> VERBS = Stream.concat(COMMANDS.stream(), Stream.of(HAND_OVER, BREAK_GLASS, REVIEW))
            .toList();

    private static final List<String> BEHIND = List.of("with", "happened", "because");

    private final Cast cast;
    private final Times times;
    private final Phrase phrase;

    private ActReader(Cast cast, Times times, Phrase phrase) {
        this.cast = cast;
        this.times = times;
        this.phrase = phrase;
    }

    static Act read(String text, Cast cast, Times times) {
        Phrase phrase = new Phrase(text);
        String id = phrase.takeLast("as");
        if (id != null && !Words.isId(id)) {
            throw Phrase.wrong("'" + Phrase.shown(id) + "' cannot be the id of a command", "");
        }
        Act.Deed deed = new ActReader(cast, times, phrase).deed();
        phrase.end();
        return new Act(text.strip(), deed, id == null ? null : CommandId.of(id));
    }

    private Act.Deed deed() {
        String who = person();
        String verb = phrase.nextOf(VERBS, "something that can be done");
        Actor actor = who.equals("host") ? Actor.host(who) : Actor.person(who);
        return switch (verb) {
            case HAND_OVER -> new Act.HandsOver(HandOver.ofOwn(actor, toPerson(), window()));
            case BREAK_GLASS -> new Act.BreaksGlass(glass(actor));
            case REVIEW -> review(actor);
            default -> new Act.Submits(command(verb, actor));
        };
    }

    private BreakGlass glass(Actor actor) {
        String reason = phrase.quoted();
        phrase.require("to");
        return new BreakGlass(command(phrase.nextOf(COMMANDS, "something that breaks the glass"), actor), reason);
    }

    private Act.Reviews review(Actor actor) {
        Cast.Part part = cast.part(phrase.next("a step, or 'pathway'"));
        requireName(part.name(), "a step");
        return new Act.Reviews(part.instance(), part.name().equals(ToldItem.PATHWAY) ? null : part.name(), actor);
    }

    private Command.OnInstance command(String verb, Actor actor) {
        return switch (verb) {
            case "event" -> event(actor);
            case "cancel" -> new Command.Cancel(whole().instance(), actor, phrase.quoted());
            case "record" -> record(actor);
            case "note" -> note(actor);
            case "move" -> move(actor);
            default -> onStep(verb, actor);
        };
    }

    private Command.OnInstance onStep(String verb, Actor actor) {
        Cast.Part part = cast.part(phrase.next("a step"));
        requireName(part.name(), "a step");
        StepRef step = StepRef.of(part.instance(), part.name());
        return switch (verb) {
            case "acknowledge" -> new Command.Acknowledge(step, actor, happened());
            case "decline" -> new Command.Decline(step, actor, phrase.quoted());
            case "complete" -> complete(step, actor);
            case "confirm" -> new Command.Confirm(step, actor, happened());
            case "return" -> new Command.Return(step, actor, phrase.quoted());
            case "assign" -> new Command.Assign(step, actor, party());
            case "escalate" -> new Command.Escalate(step, actor, phrase.quoted(), seen());
            case "quiet" -> new Command.Quiet(step, actor);
            case "offer" -> new Command.Offer(step, actor, toPerson(), window());
            case "accept" -> new Command.AcceptOffer(step, actor);
            case "refuse" -> new Command.RefuseOffer(step, actor, phrase.quoted());
            case "pause" -> new Command.Pause(step, actor, pauseName(), phrase.quoted());
            case "resume" -> new Command.Resume(step, actor);
            default -> new Command.StillOnIt(step, actor);
        };
    }

    private Command.OnInstance complete(StepRef step, Actor actor) {
        boolean named = phrase.hasNext() && !phrase.isNextOneOf(BEHIND);
        String outcome = named ? phrase.next("an outcome") : null;
        Facts facts = phrase.take("with") ? facts(phrase.next("a fact")) : Facts.none();
        Instant happened = happened();
        String reason = phrase.take("because") ? phrase.quoted() : null;
        return new Command.Complete(step, actor, outcome, facts, happened, reason);
    }

    private Command.OnInstance event(Actor actor) {
        if (actor.isPerson()) {
            String who = Phrase.shown(actor.id());
            throw Phrase.wrong("only the host reports events, not '" + who + "'", "write 'host event'");
        }
        Cast.Part event = cast.part(phrase.next("the name of an event"));
        requireName(event.name(), "an event");
        return new Command.HostEvent(event.instance(), actor, event.name());
    }

    private Command.OnInstance record(Actor actor) {
        String first = phrase.next("a fact");
        int value = first.indexOf('=') < 0 ? first.length() : first.indexOf('=');
        Cast.Part part = cast.part(first.substring(0, value));
        return new Command.RecordFacts(part.instance(), actor, facts(part.name() + first.substring(value)));
    }

    private Command.OnInstance note(Actor actor) {
        Cast.Part part = cast.part(phrase.next("a step, or 'pathway'"));
        requireName(part.name(), "a step");
        String step = part.name().equals(ToldItem.PATHWAY) ? null : part.name();
        return new Command.AddNote(part.instance(), step, actor, phrase.quoted());
    }

    private Command.OnInstance move(Actor actor) {
        Cast.Part part = cast.part(phrase.next("a unit"));
        if (!Words.isId(part.name())) {
            throw Phrase.wrong("'" + Phrase.shown(part.name()) + "' cannot be the id of a unit", "");
        }
        return new Command.Move(part.instance(), actor, Unit.of(part.name()));
    }

    private String pauseName() {
        String pause = phrase.next("the name of a pause");
        requireName(pause, "a pause");
        return pause;
    }

    /** The instance of an act that is about no step: none is written where the story has only one. */
    private Cast.Part whole() {
        boolean written = !cast.names().isEmpty() || phrase.isNext(ToldItem.PATHWAY);
        Cast.Part part = cast.part(written ? phrase.next("NAME/pathway") : ToldItem.PATHWAY);
        if (!part.name().equals(ToldItem.PATHWAY)) {
            throw Phrase.wrong("'" + Phrase.shown(part.name()) + "' stands where 'pathway' is expected", "");
        }
        return part;
    }

    private String toPerson() {
        phrase.require("to");
        return person();
    }

    /** How long somebody has to answer. */
    private Duration window() {
        phrase.require("within");
        Span window = Span.parse(phrase.rest("a length of time"));
        if (window.isBusiness() || window.nominal().isZero()) {
            throw Phrase.wrong("an offer waits for seconds, minutes, hours or days", "");
        }
        return window.nominal();
    }

    private Facts facts(String first) {
        Facts facts = Facts.none();
        String word = first;
        while (true) {
            boolean more = word.endsWith(",");
            String[] fact = (more ? word.substring(0, word.length() - 1) : word).split("=", 2);
            if (fact.length < 2) {
                throw Phrase.wrong("'" + Phrase.shown(word) + "' is not a fact and its value", "write FACT=VALUE");
            }
            requireName(fact[0], "a fact");
            facts = facts.with(fact[0], fact[1]);
            if (!more) {
                return facts;
            }
            word = phrase.next("another fact");
        }
    }

    private @Nullable Instant happened() {
        return phrase.take("happened") ? times.read(phrase.until(BEHIND, "a moment")) : null;
    }

    private Party party() {
        phrase.require("to");
        String text = phrase.next("who") + (phrase.hasNext() ? " " + phrase.next("a name") : "");
        if (PartyRef.parse(text) instanceof PartyRef.Named named) {
            return named.party();
        }
        throw Phrase.wrong("'" + Phrase.shown(text) + "' is not one party by its name", "");
    }

    private @Nullable Integer seen() {
        if (!phrase.take("seeing")) {
            return null;
        }
        phrase.require("rung");
        return number(phrase);
    }

    static int number(Phrase phrase) {
        String word = phrase.next("the number of a rung");
        if (!word.matches("\\d{1,3}")) {
            throw Phrase.wrong("'" + Phrase.shown(word) + "' is not the number of a rung", "");
        }
        return Integer.parseInt(word);
    }

    private String person() {
        String word = phrase.next("a person");
        if (!Words.isId(word)) {
            throw Phrase.wrong("'" + Phrase.shown(word) + "' cannot be the id of a person", "");
        }
        return word;
    }

    private static void requireName(String word, String what) {
        if (!Words.isName(word)) {
            throw Phrase.wrong("'" + Phrase.shown(word) + "' cannot be the name of " + what, "");
        }
    }
}
