package dev.gameday.catalog;

/** Why a call to the outside gave no answer that can be used: expected, reported in a sentence, never thrown. */
public record Trouble(Kind kind, String sentence) {
    /** Whether what was asked for may have been done all the same, or may still be on its way. */
    public boolean ambiguous() {
        return kind == Kind.UNREACHABLE || kind == Kind.TIMED_OUT || kind == Kind.SERVICE_FAILED;
    }

    /** What sort of trouble, and so whether trying again can help. */
    public enum Kind {
        THROTTLED(true),
        UNREACHABLE(true),
        TIMED_OUT(true),
        SERVICE_FAILED(true),
        CONFLICT(true),
        DENIED(false),
        NOT_FOUND(false),
        REFUSED(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether the same call may succeed later. */
        public boolean passing() {
            return passing;
        }
    }
}
