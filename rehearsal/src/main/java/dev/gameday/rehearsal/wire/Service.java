package dev.gameday.rehearsal.wire;

import dev.gameday.rehearsal.wire.cbor.CborProtocol;
import dev.gameday.rehearsal.wire.json.JsonBody;
import dev.gameday.rehearsal.wire.json.JsonProtocol;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import dev.gameday.rehearsal.wire.query.Ec2Protocol;
import dev.gameday.rehearsal.wire.query.QueryProtocol;
import dev.gameday.rehearsal.wire.rest.RestProtocol;
import dev.gameday.rehearsal.wire.rest.Routes;
import dev.gameday.rehearsal.wire.rest.Statuses;
import dev.gameday.rehearsal.wire.xml.XmlBody;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkClient;

/**
 * One service: its protocols, and the operations that its handler declares. Methods that the handler only inherits
 * from the SDK's client interface are not operations, and are never looked at: loading EC2's takes over a second.
 */
final class Service {
    private final Map<String, Operation> operations = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String name;
    private final Protocol rest;
    private final Protocol json;
    private final Protocol form;
    private final Protocol cbor;

    private Service(String name) {
        this.name = name;
        this.rest = name.equals("s3")
                ? new RestProtocol(Routes.of(name), Statuses.of(name), new XmlBody())
                : new RestProtocol(Routes.of(name), Statuses.of(name), new JsonBody());
        this.json = new JsonProtocol();
        this.form = name.equals("ec2") ? new Ec2Protocol() : new QueryProtocol();
        this.cbor = new CborProtocol();
    }

    /** A service that rehearsal knows by name only. */
    static Service unknown(String name) {
        return new Service(name);
    }

    static Service of(String name, SdkClient handler) {
        Service service = new Service(name);
        service.declared(handler, handler.getClass());
        return service;
    }

    /** The operation, where the handler has it. Names differ in case: the SDK's IAM says CreateSaml, the model SAML. */
    Optional<Operation> operation(String operation) {
        return Optional.ofNullable(operations.get(operation));
    }

    /** Headers decide, not the service: the SDK speaks awsQuery to CloudWatch where the aws CLI speaks CBOR. */
    Protocol protocol(Request request) {
        if (request.headers()
                .first("smithy-protocol")
                .filter("rpc-v2-cbor"::equals)
                .isPresent()) {
            return cbor;
        }
        if (request.headers().first("X-Amz-Target").isPresent()) {
            return json;
        }
        String type = request.headers().first("Content-Type").orElse("");
        return type.startsWith("application/x-www-form-urlencoded") ? form : rest;
    }

    String name() {
        return name;
    }

    /** The names of the operations that the handler has, sorted. */
    List<String> operations() {
        return operations.values().stream().map(Operation::name).sorted().toList();
    }

    private void declared(SdkClient handler, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && Operation.isOne(method)) {
                method.setAccessible(true);
                Operation operation = new Operation(handler, method);
                operations.merge(operation.name(), operation, Service::streaming);
            }
        }
        if (type.getSuperclass() != Object.class) {
            declared(handler, type.getSuperclass());
        }
    }

    private static Operation streaming(Operation first, Operation second) {
        return first.streams() || !second.streams() ? first : second;
    }
}
