package dev.gameday.rehearsal.wire;

import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.protocol.Output;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Answers HTTP requests of any AWS protocol from typed handlers, each an implementation of a service's SDK client
 * interface. It never checks a signature, opens no port, and keeps no state but a counter for request ids. What a
 * handler does not declare is answered with 501 {@code NotRehearsed}; a handler's bug with 500 {@code
 * InternalFailure}. Safe for many threads where the handlers are.
 */
public final class Wire implements RequestHandler {
    private static final Logger LOG = System.getLogger(Wire.class.getName());
    private static final int BODY_LIMIT_BYTES = 16 * 1024 * 1024;

    private final Map<String, Service> services;
    private final AtomicLong requests = new AtomicLong();

    private Wire(Map<String, Service> services) {
        this.services = services;
    }

    /** A wire to these handlers, by the name that the service's requests are signed for, as {@code monitoring}. */
    public static Wire of(Map<String, ? extends SdkClient> handlers) {
        return new Wire(handlers.entrySet().stream()
                .map(entry -> Service.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Service::name, Function.identity())));
    }

    @Override
    public Response handle(Request request) {
        String requestId = new UUID(0x4000L, 0x8000000000000000L | requests.incrementAndGet()).toString();
        Service service = CredentialScope.service(request).map(this::service).orElseGet(() -> Service.unknown(""));
        Protocol protocol = service.protocol(request);
        Response response = service.name().isEmpty()
                ? protocol.write(
                        Failure.of(403, "MissingAuthenticationToken", "Missing Authentication Token"), requestId)
                : answer(service, protocol, request, requestId);
        return request.method().equals("HEAD")
                ? new Response(response.status(), response.headers(), Response.EMPTY)
                : response;
    }

    private Service service(String name) {
        Service known = services.get(name);
        return known == null ? Service.unknown(name) : known;
    }

    private Response answer(Service service, Protocol protocol, Request sent, String requestId) {
        Request request;
        Optional<Destination> destination;
        try {
            request =
                    ContentCoding.decoded(VirtualHost.resolved(sent, service.name()), service.name(), BODY_LIMIT_BYTES);
            destination = protocol.destination(request);
        } catch (RuntimeException e) {
            return protocol.write(unreadable(e), requestId);
        }
        String asked = destination.map(Destination::operation).orElse(request.method() + " " + request.rawPath());
        Optional<Operation> operation = service.operation(asked);
        if (destination.isEmpty() || operation.isEmpty()) {
            return protocol.write(Failure.notRehearsed(service.name(), asked), requestId);
        }
        SdkPojo builder = operation.get().builder();
        try {
            protocol.read(request, destination.get(), builder);
        } catch (RuntimeException e) {
            return protocol.write(unreadable(e), requestId);
        }
        try {
            Output output = operation.get().call(builder, request.body());
            return protocol.write(output, destination.get(), requestId);
        } catch (AwsServiceException e) {
            return protocol.write(Failure.of(e), requestId);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, () -> service.name() + ":" + asked + " failed, a bug of the rehearsal", e);
            return protocol.write(Failure.of(500, "InternalFailure", "The rehearsal failed: " + e), requestId);
        }
    }

    private static Failure unreadable(RuntimeException cause) {
        LOG.log(Level.DEBUG, "A request could not be read", cause);
        return Failure.of(400, "SerializationException", "The request could not be read: " + cause.getMessage());
    }
}
