package dev.gameday.recorder.report.junit;

import java.time.Duration;
import java.util.Optional;

/** One check of a session as a test: where it belongs, what it checks, how long that took, and what kept it from passing. */
record TestCase(String group, String name, Duration time, Optional<Outcome> outcome) {
    /** Why a test did not pass: a deviation from what was claimed, trouble with the means, or that it was not run. */
    enum Kind {
        FAILURE("failure"),
        ERROR("error"),
        SKIPPED("skipped");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    /** What kept it from passing; {@code type} is a word for programs, {@code message} a sentence. */
    record Outcome(Kind kind, String type, String message) {}

    static TestCase passed(String group, String name, Duration time) {
        return new TestCase(group, name, time, Optional.empty());
    }

    static TestCase failed(String group, String name, Duration time, String type, String message) {
        return new TestCase(group, name, time, Optional.of(new Outcome(Kind.FAILURE, type, message)));
    }

    static TestCase broken(String group, String name, Duration time, String type, String message) {
        return new TestCase(group, name, time, Optional.of(new Outcome(Kind.ERROR, type, message)));
    }

    static TestCase skipped(String group, String name, String message) {
        return new TestCase(group, name, Duration.ZERO, Optional.of(new Outcome(Kind.SKIPPED, "skipped", message)));
    }

    boolean is(Kind kind) {
        return outcome.filter(o -> o.kind() == kind).isPresent();
    }
}
