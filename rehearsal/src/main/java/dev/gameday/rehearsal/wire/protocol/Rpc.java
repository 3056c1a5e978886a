package dev.gameday.rehearsal.wire.protocol;

import java.util.Map;

/** Names an operation that the request itself names, as the protocols without routes do. */
public final class Rpc {
    private Rpc() {}

    /** The operation is what follows the last separator. */
    public static Destination operation(String address, char separator) {
        return new Destination(address.substring(address.lastIndexOf(separator) + 1), Map.of());
    }
}
