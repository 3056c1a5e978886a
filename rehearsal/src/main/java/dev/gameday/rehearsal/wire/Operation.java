package dev.gameday.rehearsal.wire;

import dev.gameday.rehearsal.wire.protocol.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.utils.builder.Buildable;

/** One operation that a handler declares: a method from the SDK's request to its response, perhaps with a stream. */
record Operation(SdkClient handler, Method method) {
    /**
     * Whether the method is an operation: plain, with a stream to read, or with a transformer of the stream to send. A
     * paginator takes the same request and is none.
     */
    static boolean isOne(Method method) {
        Class<?>[] types = method.getParameterTypes();
        boolean stream = types.length == 2 && (types[1] == RequestBody.class || types[1] == ResponseTransformer.class);
        return !method.isSynthetic()
                && (types.length == 1 || stream)
                && SdkRequest.class.isAssignableFrom(types[0])
                && !SdkIterable.class.isAssignableFrom(method.getReturnType());
    }

    /** The operation's name in the service's model, in the SDK's capitals. */
    String name() {
        return method.getParameterTypes()[0].getSimpleName().replaceFirst("Request$", "");
    }

    boolean streams() {
        return method.getParameterCount() == 2;
    }

    /** A new builder of the operation's request. */
    SdkPojo builder() {
        try {
            return (SdkPojo) method.getParameterTypes()[0].getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No builder for " + name(), e);
        }
    }

    /** Calls the handler; what it throws comes out as it is. */
    Output call(SdkPojo builder, SdkBytes body) {
        Object request = ((Buildable) builder).build();
        if (!streams()) {
            return new Output((SdkPojo) invoke(request), Optional.empty());
        }
        if (method.getParameterTypes()[1] == RequestBody.class) {
            return new Output((SdkPojo) invoke(request, RequestBody.fromBytes(body.asByteArray())), Optional.empty());
        }
        ResponseTransformer<SdkPojo, Output> buffered = (response, stream) -> new Output(response, buffer(stream));
        return (Output) invoke(request, buffered);
    }

    private Object invoke(Object... arguments) {
        try {
            return method.invoke(handler, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<SdkBytes> buffer(InputStream stream) {
        try (stream) {
            return Optional.of(SdkBytes.fromByteArrayUnsafe(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
