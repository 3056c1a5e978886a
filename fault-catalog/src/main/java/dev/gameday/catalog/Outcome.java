package dev.gameday.catalog;

import java.util.Optional;
import java.util.function.Function;

/** What a call to the outside came to: a value, or the trouble that it met. */
public sealed interface Outcome<T> {
    /** One of the two functions' results, by which of the two this is. */
    <R> R match(Function<T, R> done, Function<Trouble, R> failed);

    /** The value, if there is one. */
    default Optional<T> value() {
        return match(Optional::of, trouble -> Optional.empty());
    }

    /** The same outcome with its value changed. */
    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> done(change.apply(value)));
    }

    /** The outcome of what follows a value; trouble stays as it is. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return match(next, Outcome::failed);
    }

    /** An answer. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Trouble. */
    static <T> Outcome<T> failed(Trouble trouble) {
        return new Failed<>(trouble);
    }

    /** It answered. */
    record Done<T>(T answer) implements Outcome<T> {
        @Override
        public <R> R match(Function<T, R> done, Function<Trouble, R> failed) {
            return done.apply(answer);
        }
    }

    /** It gave no usable answer; what was asked for may still have happened. */
    record Failed<T>(Trouble trouble) implements Outcome<T> {
        @Override
        public <R> R match(Function<T, R> done, Function<Trouble, R> failed) {
            return failed.apply(trouble);
        }
    }
}
