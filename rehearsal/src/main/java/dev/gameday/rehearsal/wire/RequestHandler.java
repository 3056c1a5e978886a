package dev.gameday.rehearsal.wire;

/** Answers one request; what a transport carries requests to. */
@FunctionalInterface
public interface RequestHandler {
    /** The answer; never throws but an {@link Error}. */
    Response handle(Request request);
}
