package dev.pathways.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Instants and lengths of time in ISO 8601. */
final class Times {
    private Times() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("pathways-times");
        module.addSerializer(new Written<>(Instant.class));
        module.addSerializer(new Written<>(Duration.class));
        module.addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse));
        module.addDeserializer(Duration.class, new Parsed<>(Duration.class, Duration::parse));
        return module;
    }

    private static final class Written<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        Written(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class Parsed<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<CharSequence, T> parse;

        Parsed(Class<T> type, Function<CharSequence, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException e) {
                return context.reportInputMismatch(this, "not a time in ISO 8601");
            }
        }
    }
}
