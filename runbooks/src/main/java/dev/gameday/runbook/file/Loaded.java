package dev.gameday.runbook.file;

import dev.gameday.yaml.Problem;
import dev.gameday.yaml.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What reading a file came to: the thing it tells, whole, or everything that is wrong with it; never a part. */
public sealed interface Loaded<T> {
    /** One of the two functions' results, by which of the two this is. */
    <R> R match(Function<T, R> whole, Function<List<Problem>, R> refused);

    /** The thing, if nothing was wrong. */
    default Optional<T> value() {
        return match(Optional::of, problems -> Optional.empty());
    }

    /** Everything that was wrong, in the order of the file's lines; empty if nothing was. */
    default List<Problem> problems() {
        return match(value -> List.of(), problems -> problems);
    }

    /** The same of what the function makes of the thing; what was wrong stays wrong. */
    default <R> Loaded<R> map(Function<T, R> made) {
        return match(value -> new Whole<>(made.apply(value)), Refused::new);
    }

    /** Nothing was wrong. */
    record Whole<T>(T content) implements Loaded<T> {
        @Override
        public <R> R match(Function<T, R> whole, Function<List<Problem>, R> refused) {
            return whole.apply(content);
        }
    }

    /** Something was wrong: at least one problem, none with a control character or bidirectional override in it. */
    record Refused<T>(List<Problem> reasons) implements Loaded<T> {
        public Refused {
            reasons = reasons.stream().map(Harmless::problem).toList();
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }

        @Override
        public <R> R match(Function<T, R> whole, Function<List<Problem>, R> refused) {
            return refused.apply(reasons);
        }
    }

    /** The value if no problem was found. A value that is missing although nothing was found wrong is a bug. */
    static <T> Loaded<T> of(Optional<T> value, Problems problems) {
        return problems.none() ? new Whole<>(value.orElseThrow()) : new Refused<>(problems.all());
    }
}
