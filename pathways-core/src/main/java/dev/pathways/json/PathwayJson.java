package dev.pathways.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.pathways.decision.InstanceState;
import dev.pathways.model.Event;
import dev.pathways.model.Notice;
import dev.pathways.model.Reply;
import java.io.IOException;

/**
 * Writes what a store keeps as JSON, in UTF-8, and reads it back equal.
 *
 * <p>A record is an object with its components by name, in their order; what is null, empty, false or zero is left out.
 * Instants and lengths of time are in ISO 8601. A kind of event stands under {@code event}, of reply under {@code reply}, of
 * refusal under {@code refusal}. The same value gives the same bytes.
 *
 * <p>It contains everything: subjects, facts and free text. Safe for use by several threads.
 */
public final class PathwayJson {
    private static final Form<InstanceState> STATE = new Form<>(InstanceState.class, "a state");
    private static final Form<Event> EVENT = new Form<>(Event.class, "an event");
    private static final Form<Notice> NOTICE = new Form<>(Notice.class, "a notice");
    private static final Form<Reply> REPLY = new Form<>(Reply.class, "a reply");

    private PathwayJson() {}

    /** The JSON of a state. */
    public static byte[] of(InstanceState state) {
        return STATE.write(state);
    }

    /** The JSON of an event. */
    public static byte[] of(Event event) {
        return EVENT.write(event);
    }

    /** The JSON of a notice. */
    public static byte[] of(Notice notice) {
        return NOTICE.write(notice);
    }

    /** The JSON of a reply. */
    public static byte[] of(Reply reply) {
        return REPLY.write(reply);
    }

    /**
     * The state that was written.
     *
     * @throws UnreadableException if these bytes are not the JSON of a state, or of one that this version knows
     */
    public static InstanceState state(byte[] json) {
        return STATE.read(json);
    }

    /**
     * The event that was written.
     *
     * @throws UnreadableException if these bytes are not the JSON of an event, or of one that this version knows
     */
    public static Event event(byte[] json) {
        return EVENT.read(json);
    }

    /**
     * The notice that was written.
     *
     * @throws UnreadableException if these bytes are not the JSON of a notice, or of one that this version knows
     */
    public static Notice notice(byte[] json) {
        return NOTICE.read(json);
    }

    /**
     * The reply that was written.
     *
     * @throws UnreadableException if these bytes are not the JSON of a reply, or of one that this version knows
     */
    public static Reply reply(byte[] json) {
        return REPLY.read(json);
    }

    private static final class Form<T> {
        private final String what;
        private final ObjectReader reader;
        private final ObjectWriter writer;

        Form(Class<T> type, String what) {
            this.what = what;
            this.reader = Mapping.MAPPER.readerFor(type);
            this.writer = Mapping.MAPPER.writerFor(type);
        }

        byte[] write(T value) {
            try {
                return writer.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Expected " + what + " to have a JSON form, but it has none", e);
            }
        }

        T read(byte[] json) {
            try {
                T value = reader.readValue(json);
                if (value == null) {
                    throw new UnreadableException(what, "it is null");
                }
                return value;
            } catch (IOException e) {
                throw new UnreadableException(what, where(e));
            }
        }

        /** Where the form is another one. No more: even the name of a component may be somebody's. */
        private static String where(IOException e) {
            JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
            return e.getClass().getSimpleName() + (at == null ? "" : " at byte " + at.getByteOffset());
        }
    }
}
