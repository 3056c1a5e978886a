package dev.gameday.rehearsal.wire;

import java.util.function.Supplier;

/** What a {@link Gate} does with a call. */
@FunctionalInterface
public interface Ruling {
    /** The handler answers. */
    Ruling PASS = (handler, refusal) -> handler.get();

    /** The handler is not asked, and no answer comes. */
    Ruling HANG = (handler, refusal) -> Response.held();

    /** The handler is not asked, and the connection is closed. */
    Ruling DROP = (handler, refusal) -> Response.dropped();

    /** The handler does as asked, and the connection is closed before its answer. */
    Ruling DROP_AFTER = (handler, refusal) -> {
        Response lost = handler.get();
        return lost.delivery() == Delivery.ANSWERED ? Response.dropped() : lost;
    };

    /** The handler is not asked; the client gets this error. */
    static Ruling refuse(int status, String code, String message) {
        return (handler, refusal) -> refusal.written(status, code, message);
    }

    /** Does it. */
    Response carriedOut(Supplier<Response> handler, Refusal refusal);

    /** Writes an error as the call's protocol does. */
    @FunctionalInterface
    interface Refusal {
        /** The error as a response. */
        Response written(int status, String code, String message);
    }
}
