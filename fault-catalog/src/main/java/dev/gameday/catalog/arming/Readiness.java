package dev.gameday.catalog.arming;

/** Whether a function's configuration can be changed now; {@code reason} is Lambda's own word where it can't, else empty. */
public record Readiness(Kind kind, String reason) {
    /** It is active and its last update succeeded. */
    public static final Readiness READY = new Readiness(Kind.READY, "");

    /** How a function stands. */
    public enum Kind {
        READY,
        /** An update is being applied. */
        UPDATING,
        /** The last update failed. */
        UPDATE_FAILED,
        /** It is pending, idle or failed as a whole. */
        NOT_ACTIVE
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
