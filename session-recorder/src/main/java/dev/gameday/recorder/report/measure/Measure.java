package dev.gameday.recorder.report.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** A time that a run is measured by: known, missing (never 0), or censored because the fault ended first. */
public sealed interface Measure {
    /** One of the functions' results, by which of them this is. */
    <R> R match(Function<Measured, R> measured, Function<Missing, R> missing, Function<Censored, R> censored);

    /** The time, if it is known; negative where what was waited for came before what it is counted from. */
    default Optional<Duration> duration() {
        return match(
                measured -> Optional.of(measured.value()), missing -> Optional.empty(), censored -> Optional.empty());
    }

    /** A known time; {@code assisted} if a hint had been given before. */
    record Measured(Duration value, boolean assisted) implements Measure {
        @Override
        public <R> R match(
                Function<Measured, R> measured, Function<Missing, R> missing, Function<Censored, R> censored) {
            return measured.apply(this);
        }
    }

    /** Not in the record; {@code why} says what is not. */
    record Missing(String why) implements Measure {
        @Override
        public <R> R match(
                Function<Measured, R> measured, Function<Missing, R> missing, Function<Censored, R> censored) {
            return missing.apply(this);
        }
    }

    /** What was waited for had not come when the fault ended; no credit is given for what came after. */
    record Censored(String why) implements Measure {
        @Override
        public <R> R match(
                Function<Measured, R> measured, Function<Missing, R> missing, Function<Censored, R> censored) {
            return censored.apply(this);
        }
    }
}
