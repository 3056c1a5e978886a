package dev.gameday.rehearsal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A service that a handler of the rehearsal stands for, and the operations that the handler declares. Found by looking
 * through the compiled classes, so a new handler or operation is in use from the moment it compiles.
 */
record ServiceInUse(String signingName, Class<?> client, List<Method> operations) {
    private static final String HANDLERS = "dev/gameday/rehearsal/aws";

    /** All of them, by signing name. */
    static List<ServiceInUse> all() {
        try {
            Path classes = Path.of(Wire.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes.resolve(HANDLERS))) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .map(file -> type(classes.relativize(file)))
                        .filter(type -> SdkClient.class.isAssignableFrom(type) && !type.isInterface())
                        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                        .map(ServiceInUse::of)
                        .sorted(Comparator.comparing(ServiceInUse::signingName))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new builder of the real client. */
    AwsClientBuilder<?, ? extends SdkClient> builder() {
        try {
            @SuppressWarnings("unchecked") // every generated client's builder is one
            AwsClientBuilder<?, ? extends SdkClient> builder = (AwsClientBuilder<?, ? extends SdkClient>)
                    client.getMethod("builder").invoke(null);
            if (builder instanceof S3ClientBuilder s3) {
                s3.forcePathStyle(true);
            }
            return builder;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The operation's name, as the routes have it. */
    static String name(Method operation) {
        return operation.getParameterTypes()[0].getSimpleName().replaceFirst("Request$", "");
    }

    private static ServiceInUse of(Class<?> handler) {
        Class<?> client = client(handler);
        try {
            String name = (String) client.getField("SERVICE_NAME").get(null);
            return new ServiceInUse(name, client, operations(handler));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> client(Class<?> handler) {
        for (Class<?> type = handler; type != null; type = type.getSuperclass()) {
            for (Class<?> candidate : type.getInterfaces()) {
                if (SdkClient.class.isAssignableFrom(candidate)) {
                    return candidate;
                }
            }
        }
        throw new IllegalStateException(handler + " has no client interface");
    }

    /** One method for each operation; the one with a stream where there is one. */
    private static List<Method> operations(Class<?> handler) {
        Map<String, Method> operations = new TreeMap<>();
        for (Class<?> type = handler; type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && Operation.isOne(method))
                    .forEach(method -> operations.merge(
                            name(method),
                            method,
                            (one, other) -> one.getParameterCount() > other.getParameterCount() ? one : other));
        }
        return new ArrayList<>(operations.values());
    }

    private static Class<?> type(Path file) {
        String name = file.toString().replace(".class", "").replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name, false, Wire.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return signingName;
    }
}
