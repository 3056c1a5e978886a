package dev.gameday.runbook.file;

import dev.gameday.runbook.Step;
import dev.gameday.yaml.YamlMap;
import java.util.Optional;

/** A step as the order of the story needs it: its kind, and its id if readable, even where the rest is broken. */
record Scene(int index, String kind, Optional<String> id, YamlMap map, Optional<Step> step) {
    /** Whether it is of that kind. */
    boolean is(String other) {
        return kind.equals(other);
    }

    /** Notes that something is wrong with where this step stands. */
    void problem(String wrong, String remedy) {
        map.problem(kind, wrong, remedy);
    }
}
