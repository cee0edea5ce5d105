package dev.pathways.internal;

import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.HandOver;
import dev.pathways.model.Work;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A digest of a command's body, by which a repeat with another body is found out. Shows nothing of the body. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Command command) {
        return digest(command.match(new Parts()));
    }

    static String of(HandOver handOver) {
        Work from = handOver.from();
        String whose =
                from instanceof Work.OfPerson of ? "person " + of.person() : "unit " + ((Work.InUnit) from).unit();
        return digest(parts("hand-over", handOver.actor(), whose, handOver.to(), handOver.within()));
    }

    private static List<String> parts(String kind, Actor actor, @Nullable Object... values) {
        List<String> head = List.of(kind, actor.kind().name(), actor.id());
        List<String> rest = Arrays.stream(values).map(Objects::toString).toList();
        return Stream.concat(head.stream(), rest.stream()).toList();
    }

    /** A digest of these texts, in hexadecimal digits. */
    static String digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every Java platform has, but it is missing", e);
        }
    }

    static String of(BreakGlass glass) {
        List<String> parts = new ArrayList<>(glass.act().match(new Parts()));
        parts.add("break-glass");
        parts.add(glass.reason());
        return digest(parts);
    }

    private static final class Parts implements Command.Cases<List<String>> {
        private static List<String> parts(String kind, Command command, @Nullable Object... values) {
            return Fingerprint.parts(kind, command.actor(), values);
        }

        @Override
        public List<String> start(Command.Start c) {
            return parts(
                    "start",
                    c,
                    c.pathway(),
                    c.subject().reference(),
                    c.unit().value(),
                    c.facts().asMap());
        }

        @Override
        public List<String> acknowledge(Command.Acknowledge c) {
            return parts("acknowledge", c, c.target(), c.happened());
        }

        @Override
        public List<String> decline(Command.Decline c) {
            return parts("decline", c, c.target(), c.reason());
        }

        @Override
        public List<String> complete(Command.Complete c) {
            return parts("complete", c, c.target(), c.outcome(), c.facts().asMap(), c.happened(), c.reason());
        }

        @Override
        public List<String> confirm(Command.Confirm c) {
            return parts("confirm", c, c.target(), c.happened());
        }

        @Override
        public List<String> sendBack(Command.Return c) {
            return parts("return", c, c.target(), c.reason());
        }

        @Override
        public List<String> assign(Command.Assign c) {
            return parts("assign", c, c.target(), c.to());
        }

        @Override
        public List<String> offer(Command.Offer c) {
            return parts("offer", c, c.target(), c.to(), c.within());
        }

        @Override
        public List<String> acceptOffer(Command.AcceptOffer c) {
            return parts("accept-offer", c, c.target());
        }

        @Override
        public List<String> refuseOffer(Command.RefuseOffer c) {
            return parts("refuse-offer", c, c.target(), c.reason());
        }

        @Override
        public List<String> escalate(Command.Escalate c) {
            return parts("escalate", c, c.target(), c.reason(), c.seen());
        }

        @Override
        public List<String> pause(Command.Pause c) {
            return parts("pause", c, c.target(), c.pause(), c.reason());
        }

        @Override
        public List<String> resume(Command.Resume c) {
            return parts("resume", c, c.target());
        }

        @Override
        public List<String> stillOnIt(Command.StillOnIt c) {
            return parts("still-on-it", c, c.target());
        }

        @Override
        public List<String> quiet(Command.Quiet c) {
            return parts("quiet", c, c.target());
        }

        @Override
        public List<String> recordFacts(Command.RecordFacts c) {
            return parts("record", c, c.instance(), c.facts().asMap());
        }

        @Override
        public List<String> addNote(Command.AddNote c) {
            return parts("note", c, c.instance(), c.step(), c.text());
        }

        @Override
        public List<String> review(Command.Review c) {
            return parts("review", c, c.instance(), c.entry());
        }

        @Override
        public List<String> cancel(Command.Cancel c) {
            return parts("cancel", c, c.instance(), c.reason());
        }

        @Override
        public List<String> move(Command.Move c) {
            return parts("move", c, c.instance(), c.to());
        }

        @Override
        public List<String> hostEvent(Command.HostEvent c) {
            return parts("event", c, c.instance(), c.name());
        }
    }
}
