package dev.gameday.runbook.file;

import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which kind of thing a map is, by the one key that names a kind. A mistyped one is noted and guessed ({@code exact} is
 * false), so that it doesn't count as missing where order matters.
 */
record Kind(String name, boolean exact) {
    /** The kind of this map, if one can be told. */
    static Optional<Kind> of(YamlMap map, List<String> kinds, String what) {
        List<String> found = kinds.stream().filter(map::has).toList();
        if (found.size() == 1) {
            return Optional.of(new Kind(found.get(0), true));
        }
        if (found.size() > 1) {
            map.problem(
                    found.get(1),
                    "%s can't be '%s' and '%s' at once".formatted(what, found.get(0), found.get(1)),
                    "write two, or one of them");
            return Optional.of(new Kind(found.get(0), false));
        }
        return guessed(map, kinds, what);
    }

    private static Optional<Kind> guessed(YamlMap map, List<String> kinds, String what) {
        List<String> keys = new ArrayList<>();
        map.forEach((key, value) -> keys.add(key));
        for (String key : keys) {
            Optional<String> near = NearestName.of(key, kinds);
            if (near.isPresent()) {
                map.problem(key, "'" + key + "' is no kind of " + bare(what), NearestName.remedy(key, kinds));
                return near.map(name -> new Kind(name, false));
            }
        }
        map.problem("", what + " of no kind", "add one of the keys " + String.join(", ", kinds));
        return Optional.empty();
    }

    private static String bare(String what) {
        return what.substring(what.indexOf(' ') + 1);
    }
}
