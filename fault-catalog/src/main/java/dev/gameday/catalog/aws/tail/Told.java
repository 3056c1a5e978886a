package dev.gameday.catalog.aws.tail;

/** What one line of a function's log tells of an invocation. */
sealed interface Told permits Report, Told.TimedOut, Told.Threw {
    /** Has the window count it. */
    void tell(Window window);

    /** {@code Task timed out after 3.00 seconds}; the report of the same request may say it too. */
    record TimedOut(String requestId) implements Told {
        @Override
        public void tell(Window window) {
            window.timedOut(requestId);
        }
    }

    /** A runtime's own line of an exception that a handler let through. */
    record Threw() implements Told {
        @Override
        public void tell(Window window) {
            window.threw();
        }
    }
}
