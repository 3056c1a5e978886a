package dev.gameday.rehearsal.flow.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a circle among synchronous calls: each of it would wait for the next, and the first for the last. */
final class CallCycles {
    private final Map<String, List<String>> calls;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    CallCycles(Map<String, List<String>> calls) {
        this.calls = calls;
    }

    /** One circle, its first member at the end again; empty if there is none. */
    Optional<List<String>> find() {
        return calls.keySet().stream().map(this::from).flatMap(Optional::stream).findFirst();
    }

    private Optional<List<String>> from(String caller) {
        int place = path.indexOf(caller);
        if (place >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(place, path.size()));
            cycle.add(caller);
            return Optional.of(cycle);
        }
        if (!done.add(caller)) {
            return Optional.empty();
        }
        path.add(caller);
        Optional<List<String>> found = calls.getOrDefault(caller, List.of()).stream()
                .map(this::from)
                .flatMap(Optional::stream)
                .findFirst();
        path.remove(path.size() - 1);
        return found;
    }
}
