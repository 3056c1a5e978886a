package dev.gameday.rehearsal.aws.iam.policy;

import java.util.List;

/**
 * Which names a statement speaks of: those that fit a pattern ({@code Action}, {@code Resource}), or, when
 * {@code inverted}, those that fit none ({@code NotAction}, {@code NotResource}).
 */
record Selector(List<Glob> patterns, boolean inverted) {
    Selector {
        patterns = List.copyOf(patterns);
    }

    boolean selects(String name) {
        return inverted != patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }
}
