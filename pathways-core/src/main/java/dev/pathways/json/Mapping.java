package dev.pathways.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Party;
import dev.pathways.model.Refusal;
import dev.pathways.model.Reply;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** How our types stand in JSON. Types are named by us, one by one: nothing stored can name a class. */
final class Mapping {
    static final JsonMapper MAPPER = mapper();

    private Mapping() {}

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.NONE)
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
                .addModule(Times.module())
                .addMixIn(InstanceId.class, OneText.class)
                .addMixIn(Subject.class, OneReference.class)
                .addMixIn(Unit.class, OneText.class)
                .addMixIn(Party.class, SpelledParty.class)
                .addMixIn(Facts.class, FactsByName.class)
                .addMixIn(Event.class, KindOfEvent.class)
                .addMixIn(Reply.class, KindOfReply.class)
                .addMixIn(Refusal.class, KindOfRefusal.class)
                .build();
        for (Class<?> kinds : List.of(Event.class, Reply.class, Refusal.class)) {
            leaves(kinds).forEach(kind -> mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
        }
        for (Class<?> many : List.of(List.class, Map.class, SortedSet.class)) {
            mapper.configOverride(many)
                    .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
                    .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        for (Class<?> plain : List.of(boolean.class, int.class, long.class)) {
            mapper.configOverride(plain).setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, null));
        }
        return mapper;
    }

    /** The records of a sealed interface, also below interfaces within it. */
    static List<Class<?>> leaves(Class<?> kind) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> each : kind.getPermittedSubclasses()) {
            if (each.isSealed()) {
                leaves.addAll(leaves(each));
            } else {
                leaves.add(each);
            }
        }
        return leaves;
    }

    /** An id that is one text. */
    private abstract static class OneText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static InstanceId of(String text) {
            return InstanceId.of(text);
        }

        @JsonValue
        abstract String value();
    }

    private abstract static class OneReference {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Subject of(String text) {
            return Subject.of(text);
        }

        @JsonValue
        abstract String reference();
    }

    /** A party as the language spells it. */
    private abstract static class SpelledParty {
        @JsonCreator
        static Party of(String text) {
            return Party.of(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    private abstract static class FactsByName {
        @JsonCreator
        static Facts of(Map<String, String> values) {
            return Facts.of(values);
        }

        @JsonValue
        abstract Map<String, String> asMap();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    private interface KindOfEvent {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
    private interface KindOfReply {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "refusal")
    private interface KindOfRefusal {}
}
