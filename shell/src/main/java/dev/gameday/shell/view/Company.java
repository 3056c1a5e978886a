package dev.gameday.shell.view;

import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who takes part and as what, in the order in which they came; who only spoke so far has no role. */
public record Company(Map<String, Set<String>> roles) {
    /** More people than this are not told apart on a screen. */
    private static final int MOST = 50;

    static final Company EMPTY = new Company(Map.of());

    public Company {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        roles.forEach((who, as) -> copy.put(who, Collections.unmodifiableSet(new LinkedHashSet<>(as))));
        roles = Collections.unmodifiableMap(copy);
    }

    /** This company, and that one is there. */
    Company with(String who) {
        return roles.containsKey(who) || roles.size() >= MOST || who.isBlank() ? this : plus(who, Set.of());
    }

    /** This company, and that one has the role. */
    Company with(String who, String role) {
        return roles.getOrDefault(who, Set.of()).contains(role) || who.isBlank() ? this : plus(who, Set.of(role));
    }

    /** This company, and that one no longer has the role. */
    Company without(String who, String role) {
        Set<String> as = new LinkedHashSet<>(roles.getOrDefault(who, Set.of()));
        if (!as.remove(role)) {
            return this;
        }
        Map<String, Set<String>> all = new LinkedHashMap<>(roles);
        all.put(who, as);
        return new Company(all);
    }

    private Company plus(String who, Set<String> more) {
        Map<String, Set<String>> all = new LinkedHashMap<>(roles);
        Set<String> as = new LinkedHashSet<>(all.getOrDefault(who, Set.of()));
        as.addAll(more);
        all.put(who, as);
        return new Company(all);
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
