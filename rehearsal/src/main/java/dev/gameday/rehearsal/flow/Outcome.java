package dev.gameday.rehearsal.flow;

import java.time.Duration;

/** How one invocation of a function ended for whoever called it. */
public sealed interface Outcome {
    /** Whether AWS counts it in the function's {@code Errors}. A throttled call is not an error. */
    boolean isError();

    /** Whether a synchronous caller got what it asked for. */
    boolean isGood();

    /**
     * Whether an event source takes the event as done. It looks only for a function error, so an answer with a bad
     * HTTP status is done, too: what the handler did not do is lost.
     */
    boolean isDone();

    /** The handler returned. */
    record Succeeded() implements Outcome {
        /** The only one needed. */
        public static final Succeeded INSTANCE = new Succeeded();

        @Override
        public boolean isError() {
            return false;
        }

        @Override
        public boolean isGood() {
            return true;
        }

        @Override
        public boolean isDone() {
            return true;
        }
    }

    /** A fault replaced the answer with this HTTP status. */
    record Answered(int statusCode, String contentType) implements Outcome {
        @Override
        public boolean isError() {
            return false;
        }

        @Override
        public boolean isGood() {
            return statusCode < 400;
        }

        @Override
        public boolean isDone() {
            return true;
        }
    }

    /** The function failed: what AWS calls a function error. */
    record Failed(String errorType, String message) implements Outcome {
        @Override
        public boolean isError() {
            return true;
        }

        @Override
        public boolean isGood() {
            return false;
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }

    /** The function did not return within its timeout. */
    record TimedOut(Duration timeout) implements Outcome {
        @Override
        public boolean isError() {
            return true;
        }

        @Override
        public boolean isGood() {
            return false;
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }

    /** No concurrency was left: the function did not start. */
    record Throttled() implements Outcome {
        /** The only one needed. */
        public static final Throttled INSTANCE = new Throttled();

        @Override
        public boolean isError() {
            return false;
        }

        @Override
        public boolean isGood() {
            return false;
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }
}
