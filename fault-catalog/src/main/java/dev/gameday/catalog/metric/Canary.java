package dev.gameday.catalog.metric;

import java.time.Duration;

/**
 * A call that the console itself makes again and again, to see as a customer would whether it is answered and how fast. It is
 * made once {@code every}, at most once a second, and counts as failed after {@code timeout}, which is no longer than that.
 */
public sealed interface Canary {
    /** What lies between two calls, and the period of the samples that they give; whole seconds. */
    Duration every();

    /** How long an answer is waited for. */
    Duration timeout();

    /** What it calls, in a few words; the query of an address is left out, as it may hold a secret. */
    String label();

    /** A Lambda function, by the name that it has in its account, is invoked and waited for, with that JSON. */
    record Invoke(String function, String payload, Duration every, Duration timeout) implements Canary {
        @Override
        public String label() {
            return "invoke " + function;
        }
    }

    /** An address is asked with GET; that one status is a success, and no redirection is followed. */
    record Http(String url, int expect, Duration every, Duration timeout) implements Canary {
        @Override
        public String label() {
            int query = url.indexOf('?');
            return "GET " + (query < 0 ? url : url.substring(0, query) + "?...");
        }
    }

    /** What is made of a call's result. */
    enum Value {
        /** 100 for a success, 0 for a failure, in percent. */
        SUCCESS("success"),
        /** Milliseconds to the answer; those of a failed call are its timeout, so that no failure looks fast. */
        LATENCY("latency");

        private final String word;

        Value(String word) {
            this.word = word;
        }

        /** As a binding writes it. */
        public String word() {
            return word;
        }
    }

    /** What came of one call, and how long the answer took. */
    record Result(boolean succeeded, Duration latency) {
        private static final double NANOS = 1e6;

        /** A call of that canary that failed. */
        public static Result failed(Canary canary) {
            return new Result(false, canary.timeout());
        }

        /** The number that a metric takes from it. */
        public double value(Value value) {
            return switch (value) {
                case SUCCESS -> succeeded ? 100 : 0;
                case LATENCY -> latency.toNanos() / NANOS;
            };
        }
    }
}
