package dev.gameday.shell.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who takes part and as what, in the order in which they came; who only spoke so far has no role. */
public record Roster(Map<String, Set<String>> roles) {
    /** More people than this are not told apart on a screen. */
    private static final int MOST = 50;

    static final Roster EMPTY = new Roster(Map.of());

    public Roster {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        roles.forEach((who, as) -> copy.put(who, Collections.unmodifiableSet(new LinkedHashSet<>(as))));
        roles = Collections.unmodifiableMap(copy);
    }

    /** This roster, and that one is there. */
    Roster with(String who) {
        return roles.containsKey(who) || roles.size() >= MOST || who.isBlank() ? this : plus(who, Set.of());
    }

    /** This roster, and that one has the role. */
    Roster with(String who, String role) {
        return roles.getOrDefault(who, Set.of()).contains(role) || who.isBlank() ? this : plus(who, Set.of(role));
    }

    private Roster plus(String who, Set<String> more) {
        Map<String, Set<String>> all = new LinkedHashMap<>(roles);
        Set<String> as = new LinkedHashSet<>(all.getOrDefault(who, Set.of()));
        as.addAll(more);
        all.put(who, as);
        return new Roster(all);
    }

    /** Each with their roles, as {@code ada operator}. */
    public Line line() {
        Line line = Line.EMPTY;
        for (Map.Entry<String, Set<String>> one : roles.entrySet()) {
            line = line.plus(line.spans().isEmpty() ? "" : " · ", Tone.MUTED)
                    .plus(one.getKey(), Tone.TITLE)
                    .plus(one.getValue().stream().map(role -> " " + role).collect(Collectors.joining(",")));
        }
        return line;
    }
}
