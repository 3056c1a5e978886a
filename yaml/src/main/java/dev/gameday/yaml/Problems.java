package dev.gameday.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a file while the rest of it is still being read. For one reader; not for many threads. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem p) -> p.place().file())
            .thenComparingInt(p -> p.place().line())
            .thenComparingInt(p -> p.place().column());

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem: what is wrong, and what to write instead. */
    public void add(Place place, String wrong, String remedy) {
        found.add(new Problem(place, wrong, remedy));
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return found.isEmpty();
    }

    /** All that is wrong, in the order of the files' lines. */
    public List<Problem> all() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
