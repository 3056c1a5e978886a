package dev.gameday.rehearsal.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Learns REST routes from an SDK client itself: each operation is called with marked members, an interceptor notes the
 * request that would be sent, and nothing is sent.
 */
final class RouteLearner implements ExecutionInterceptor {
    private final Map<String, SdkField<?>> marked = new HashMap<>();
    private final Map<String, String> routes = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final String service;

    private RouteLearner(String service) {
        this.service = service;
    }

    /** The table's lines for one service, sorted; what could not be learned is named in {@code missed}. */
    static List<String> learn(
            String service, AwsClientBuilder<?, ? extends SdkClient> builder, Class<?> type, List<String> missed) {
        RouteLearner learner = new RouteLearner(service);
        SdkClient client = builder.region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create("http://127.0.0.1:1"))
                .overrideConfiguration(o -> o.addExecutionInterceptor(learner))
                .build();
        Arrays.stream(type.getMethods()).filter(Operation::isOne).forEach(method -> learner.call(client, method));
        missed.addAll(learner.missed);
        return List.copyOf(learner.routes.values());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        routes.put(operation, line(operation, context.httpRequest()));
        throw new Noted();
    }

    private void call(SdkClient client, Method method) {
        marked.clear();
        try {
            Object builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
            mark((SdkPojo) builder);
            Object request = ((Buildable) builder).build();
            Object[] arguments =
                    Stream.concat(Stream.of(request), stream(method).stream()).toArray();
            method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof Noted)) {
                missed.add(method.getName() + ": " + e.getCause());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Object> stream(Method method) {
        if (method.getParameterCount() == 1) {
            return Optional.empty();
        }
        boolean upload = method.getParameterTypes()[1] == RequestBody.class;
        return Optional.of(upload ? RequestBody.empty() : ResponseTransformer.toBytes());
    }

    /** Marks members of the path, and whatever else the client refuses to go without. */
    private void mark(SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            boolean inPath =
                    field.location() == MarshallLocation.PATH || field.location() == MarshallLocation.GREEDY_PATH;
            if (inPath || field.containsTrait(RequiredTrait.class)) {
                Object value = value(field);
                if (value != null) {
                    field.set(builder, value);
                }
            }
        }
    }

    private @Nullable Object value(SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> {
                String mark = "marked" + marked.size() + "x";
                marked.put(mark, field);
                yield mark;
            }
            case INTEGER -> {
                marked.put("7777", field);
                yield 7777;
            }
            case LONG -> {
                marked.put("8888", field);
                yield 8888L;
            }
            case BOOLEAN -> true;
            case LIST -> List.of(value(field.getTrait(ListTrait.class).memberFieldInfo()));
            case SDK_POJO -> {
                SdkPojo nested = field.constructor().get();
                mark(nested);
                yield ((Buildable) nested).build();
            }
            default -> null;
        };
    }

    private String line(String operation, SdkHttpRequest request) {
        String path = request.encodedPath();
        Map<String, String> query = new LinkedHashMap<>();
        new TreeMap<>(request.rawQueryParameters()).forEach((name, values) -> query.put(name, values.get(0)));
        query.remove("x-id");
        // A token that the client makes itself is no part of the route.
        query.remove("clientToken");
        List<String> headers = new ArrayList<>();
        for (Map.Entry<String, SdkField<?>> mark : marked.entrySet()) {
            SdkField<?> field = mark.getValue();
            boolean greedy = field.location() == MarshallLocation.GREEDY_PATH;
            String label = "{" + field.locationName() + (greedy ? "+}" : "}");
            path = path.replace("/" + mark.getKey(), "/" + label);
            query.replaceAll((name, value) -> mark.getKey().equals(value) ? label : value);
            if (request.firstMatchingHeader(field.locationName())
                    .filter(mark.getKey()::equals)
                    .isPresent()) {
                headers.add(field.locationName());
            }
        }
        return Stream.concat(
                        Stream.of(service, operation, request.method().name(), path + text(query)),
                        headers.stream().sorted())
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    private static String text(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getValue() == null || entry.getValue().isEmpty()
                        ? entry.getKey()
                        : entry.getKey() + "=" + entry.getValue())
                .reduce((left, right) -> left + "&" + right)
                .map(text -> "?" + text)
                .orElse("");
    }

    /** Ends a call before anything is sent. */
    private static final class Noted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
