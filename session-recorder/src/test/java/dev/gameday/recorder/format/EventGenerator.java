package dev.gameday.recorder.format;

import dev.gameday.catalog.BlastRadius;
import dev.gameday.catalog.FailureMode;
import dev.gameday.catalog.FaultId;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Tolerance;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes any record from its components, with a seed; knows the records whose invariants random values would break. */
public final class EventGenerator {
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "two\nlines",
            "\"quoted\" \\ back",
            "Grüße ☂",
            "\u001b[31mred",
            "a|b*c`d",
            "\uD83D\uDE80",
            "null");
    private static final List<Double> NUMBERS =
            List.of(0.0, -0.0, 1.5, 99.9, 1e-9, 1e300, Double.POSITIVE_INFINITY, Double.NaN, -12345.678);

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> special = new HashMap<>();

    public EventGenerator(long seed) {
        random = new Random(seed);
        special.put(String.class, () -> pick(TEXTS));
        special.put(int.class, random::nextInt);
        special.put(Integer.class, random::nextInt);
        special.put(long.class, random::nextLong);
        special.put(double.class, () -> pick(NUMBERS));
        special.put(Double.class, () -> pick(NUMBERS));
        special.put(boolean.class, random::nextBoolean);
        special.put(Instant.class, () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        special.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(100_000)));
        special.put(Duration.class, () -> Duration.ofMillis(random.nextInt()));
        special.put(SessionId.class, () -> new SessionId("session-" + random.nextInt(1_000_000)));
        special.put(FaultId.class, () -> new FaultId("lambda-delay" + random.nextInt(100)));
        special.put(
                InjectionId.class,
                () -> new InjectionId((SessionId) value(SessionId.class), "step-" + random.nextInt(100)));
        special.put(
                Target.class,
                () -> new Target((TargetKind) value(TargetKind.class), "arn:aws:x:" + pick(TEXTS), pick(TEXTS)));
        special.put(
                BlastRadius.class,
                () -> new BlastRadius(random.nextInt(9), random.nextInt(101), Duration.ofSeconds(random.nextInt(999))));
        special.put(InvocationSample.class, this::invocations);
        special.put(FailureMode.class, () -> new FailureMode(pick(TEXTS), pick(TEXTS), pick(TEXTS), 1, 10, 5));
        special.put(Tolerance.class, () -> new Tolerance(Optional.of(pick(NUMBERS)), Optional.empty()));
        special.put(Proof.class, this::proof);
        special.put(
                FlowMap.Edge.class,
                () -> new FlowMap.Edge(
                        "from " + pick(TEXTS), "to " + pick(TEXTS), List.of(pick(TEXTS)), List.of(pick(TEXTS))));
    }

    /** A value of that type. */
    public Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> raw = (Class<?>) type;
        Supplier<Object> known = special.get(raw);
        if (known != null) {
            return known.get();
        }
        if (raw.isEnum()) {
            return pick(List.of(raw.getEnumConstants()));
        }
        return raw.isSealed() ? value(pick(List.of(raw.getPermittedSubclasses()))) : record(raw);
    }

    private Object generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value(arguments[0]));
        }
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(arguments[arguments.length - 1]));
        }
        if (type.getRawType() == List.class) {
            return values;
        }
        Map<Object, Object> map = new HashMap<>();
        values.forEach(value -> map.put("key " + random.nextInt(), value));
        return map;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components).map(c -> value(c.getGenericType())).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a " + type.getSimpleName(), e);
        }
    }

    private InvocationSample invocations() {
        return new InvocationSample(
                pick(TEXTS),
                Instant.ofEpochSecond(random.nextInt(1_000_000_000)),
                Duration.ofSeconds(1 + random.nextInt(60)),
                random.nextInt(999),
                random.nextInt(9),
                random.nextInt(9),
                random.nextInt(9),
                Optional.of(Duration.ofMillis(random.nextInt(9_999))),
                random.nextBoolean() ? Optional.empty() : Optional.of(Duration.ofMillis(random.nextInt(9_999))),
                pick(NUMBERS),
                Duration.ofMillis(random.nextInt(9_999)),
                random.nextInt(9),
                random.nextInt(9),
                random.nextBoolean());
    }

    private Proof proof() {
        Optional<String> log = random.nextBoolean() ? Optional.of(pick(TEXTS)) : Optional.empty();
        return log.isPresent()
                ? new Proof(log, Optional.of(pick(TEXTS)), Optional.empty(), Optional.empty())
                : new Proof(Optional.empty(), Optional.empty(), Optional.of(pick(TEXTS)), Optional.of((Tolerance)
                        value(Tolerance.class)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
