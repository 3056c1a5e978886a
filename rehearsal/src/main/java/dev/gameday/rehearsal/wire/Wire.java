package dev.gameday.rehearsal.wire;

import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final Gate gate;
    private final Signer signer;
    private final AtomicLong requests = new AtomicLong();

    private Wire(Map<String, Service> services, Gate gate, Signer signer) {
        this.services = services;
        this.gate = gate;
        this.signer = signer;
    }

    /** A wire to these handlers, by the name that the service's requests are signed for, as {@code monitoring}. */
    public static Wire of(Map<String, ? extends SdkClient> handlers) {
        return of(handlers, Gate.OPEN, new Signer());
    }

    /** A wire to these handlers, behind a gate; {@code signer} is told by whom each call is signed. */
    public static Wire of(Map<String, ? extends SdkClient> handlers, Gate gate, Signer signer) {
        return new Wire(
                handlers.entrySet().stream()
                        .map(entry -> Service.of(entry.getKey(), entry.getValue()))
                        .collect(Collectors.toUnmodifiableMap(Service::name, Function.identity())),
                gate,
                signer);
    }

    /** The operations that are answered, by service, both sorted. */
    public SortedMap<String, List<String>> operations() {
        SortedMap<String, List<String>> all = new TreeMap<>();
        services.values().forEach(service -> all.put(service.name(), service.operations()));
        return all;
    }

    @Override
    public Response handle(Request request) {
        String requestId = new UUID(0x4000L, 0x8000000000000000L | requests.incrementAndGet()).toString();
        CredentialScope scope = CredentialScope.of(request);
        Service service = scope.named().map(this::service).orElseGet(() -> Service.unknown(""));
        Protocol protocol = service.protocol(request);
        Response response = service.name().isEmpty()
                ? protocol.write(
                        Failure.of(403, "MissingAuthenticationToken", "Missing Authentication Token"), requestId)
                : signer.during(scope.accessKey(), () -> answer(service, protocol, request, requestId));
        return request.method().equals("HEAD") ? response.withoutBody() : response;
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
        Ruling ruling = gate.ruling(new Call(service.name(), operation.get().name()));
        return ruling.carriedOut(
                () -> handled(protocol, operation.get(), destination.get(), request, requestId),
                (status, code, message) -> protocol.write(Failure.of(status, code, message), requestId));
    }

    private static Response handled(
            Protocol protocol, Operation operation, Destination destination, Request request, String requestId) {
        SdkPojo builder = operation.builder();
        try {
            protocol.read(request, destination, builder);
        } catch (RuntimeException e) {
            return protocol.write(unreadable(e), requestId);
        }
        try {
            return protocol.write(operation.call(builder, request.body()), destination, requestId);
        } catch (AwsServiceException e) {
            return protocol.write(Failure.of(e), requestId);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    () -> operation.handler().serviceName() + ":" + operation.name()
                            + " failed, a bug of the rehearsal",
                    e);
            return protocol.write(Failure.of(500, "InternalFailure", "The rehearsal failed: " + e), requestId);
        }
    }

    private static Failure unreadable(RuntimeException cause) {
        LOG.log(Level.DEBUG, "A request could not be read", cause);
        return Failure.of(400, "SerializationException", "The request could not be read: " + cause.getMessage());
    }
}
