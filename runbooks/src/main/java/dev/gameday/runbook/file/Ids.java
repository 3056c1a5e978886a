package dev.gameday.runbook.file;

import dev.gameday.yaml.Place;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ids of one kind of thing in one file: each is given once. */
final class Ids {
    private final String noun;
    private final Map<String, Place> taken = new LinkedHashMap<>();

    Ids(String noun) {
        this.noun = noun;
    }

    /** The id under that key; one that is taken already is noted. */
    Optional<String> take(YamlMap map, String key) {
        return map.required(key).flatMap(this::take);
    }

    /** Every id taken so far, with the place where it was first. */
    Map<String, Place> places() {
        return Collections.unmodifiableMap(taken);
    }

    private Optional<String> take(YamlNode node) {
        Optional<String> id = Forms.name(node);
        id.ifPresent(value -> {
            Place first = taken.putIfAbsent(value, node.place());
            if (first != null) {
                node.problem(
                        "two %ss are called '%s', the other in line %d".formatted(noun, value, first.line()),
                        "give this one another name");
            }
        });
        return id;
    }
}
