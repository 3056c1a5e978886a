package dev.gameday.rehearsal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;

/** Stands for any service: notes the request that it is called with, and answers or throws what it was told to. */
final class RecordingHandler implements InvocationHandler {
    private @Nullable SdkPojo request;
    private byte[] received = new byte[0];
    private @Nullable SdkPojo response;
    private byte[] streamed = new byte[0];
    private Optional<RuntimeException> failure = Optional.empty();

    /** This handler as a client of that interface, which {@link Wire} takes. */
    SdkClient as(Class<?> client) {
        return (SdkClient) Proxy.newProxyInstance(client.getClassLoader(), new Class<?>[] {client}, this);
    }

    void answer(SdkPojo next, byte[] stream) {
        response = next;
        streamed = stream;
        failure = Optional.empty();
    }

    void fail(RuntimeException next) {
        failure = Optional.of(next);
    }

    /** The last request; throws where there was none. */
    SdkPojo request() {
        return Objects.requireNonNull(request, "no request arrived");
    }

    byte[] received() {
        return received;
    }

    @Override
    @SuppressWarnings("unchecked") // the wire's own transformer takes any response
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Exception {
        if (arguments == null || !Operation.isOne(method)) {
            return method.getReturnType() == String.class ? "recording" : 0;
        }
        request = (SdkPojo) arguments[0];
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (arguments.length == 2 && arguments[1] instanceof RequestBody body) {
            received = read(body);
        }
        if (arguments.length == 2 && arguments[1] instanceof ResponseTransformer<?, ?> transformer) {
            return ((ResponseTransformer<SdkPojo, Object>) transformer)
                    .transform(response, AbortableInputStream.create(new ByteArrayInputStream(streamed)));
        }
        return Objects.requireNonNull(response, "no answer was told");
    }

    private static byte[] read(RequestBody body) throws IOException {
        try (InputStream content = body.contentStreamProvider().newStream()) {
            return content.readAllBytes();
        }
    }
}
