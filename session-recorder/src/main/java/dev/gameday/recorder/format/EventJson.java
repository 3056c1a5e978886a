package dev.gameday.recorder.format;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gameday.catalog.FaultId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.GameDayEvent;
import java.util.List;

/**
 * Events as JSON objects and back: components in the order of their records, maps in the order of their keys, times and
 * durations in ISO 8601, an absent optional left out, the alternatives of a sealed type told apart by {@code kind}. The
 * same event always gives the same bytes.
 */
final class EventJson {
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final List<Class<?>> SEALED = List.of(Step.class, Probe.class, Mechanism.class, Canary.class);
    private static final JsonMapper MAPPER = mapper();

    private EventJson() {}

    static ObjectNode write(GameDayEvent event) {
        return MAPPER.valueToTree(event);
    }

    /** The event of that class; throws where a component is missing or isn't what the class takes. */
    static GameDayEvent read(Class<? extends GameDayEvent> type, JsonNode event) throws JsonProcessingException {
        return MAPPER.treeToValue(event, type);
    }

    static JsonMapper json() {
        return MAPPER;
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_LINE)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModules(new Jdk8Module(), new JavaTimeModule(), BoundedTimes.module())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .addMixIn(FaultId.class, PlainText.class)
                .addMixIn(SessionId.class, PlainText.class);
        for (Class<?> type : SEALED) {
            builder.addMixIn(type, Alternatives.class);
            for (Class<?> alternative : type.getPermittedSubclasses()) {
                builder.registerSubtypes(new NamedType(alternative, alternative.getSimpleName()));
            }
        }
        return builder.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Alternatives {}

    @SuppressWarnings("UnusedVariable") // a mix-in: only its signatures count
    private abstract static class PlainText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainText(String value) {}

        @JsonValue
        abstract String value();
    }
}
