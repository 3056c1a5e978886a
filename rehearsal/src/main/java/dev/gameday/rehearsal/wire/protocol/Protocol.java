package dev.gameday.rehearsal.wire.protocol;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** One AWS protocol: where a request names its operation, and how input, output and errors are written. */
public interface Protocol {
    /** Where the request goes; empty where the service has no operation at that address. */
    Optional<Destination> destination(Request request);

    /** Fills the builder of the operation's request. Throws a runtime exception where the request can't be read. */
    void read(Request request, Destination destination, SdkPojo builder);

    /** Writes what the handler answered. */
    Response write(Output output, Destination destination, String requestId);

    /** Writes an error. */
    Response write(Failure failure, String requestId);
}
