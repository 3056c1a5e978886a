package dev.gameday.rehearsal.flow.file;

import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that a flow file gives and those that it uses; checked against one another when all of it is read. */
final class References {
    private final Map<Kind, Set<String>> given = new EnumMap<>(Kind.class);
    private final List<Use> uses = new ArrayList<>();

    References() {
        for (Kind kind : Kind.values()) {
            given.put(kind, new TreeSet<>());
        }
    }

    /** What a name can stand for. */
    enum Kind {
        CLIENT("client"),
        FUNCTION("function"),
        SERVICE("service"),
        CALLEE("function or service"),
        CALL("call"),
        QUEUE("queue"),
        TABLE("table");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private record Use(Kind kind, String name, YamlNode at) {}

    void give(Kind kind, String name) {
        known(kind).add(name);
    }

    boolean isGiven(Kind kind, String name) {
        return known(kind).contains(name);
    }

    /** The name in this value, noted as used. */
    String use(Kind kind, YamlNode value) {
        return value.text()
                .map(name -> {
                    uses.add(new Use(kind, name, value));
                    return name;
                })
                .orElse("");
    }

    /** Notes a problem for each use of a name that nothing goes by. */
    void check() {
        for (Use use : uses) {
            Set<String> known = known(use.kind);
            if (known.isEmpty()) {
                use.at.problem("there is no " + use.kind.word + " '" + use.name + "'", "describe it in this file");
            } else if (!known.contains(use.name)) {
                use.at.problem(
                        "there is no " + use.kind.word + " '" + use.name + "'", NearestName.remedy(use.name, known));
            }
        }
    }

    private Set<String> known(Kind kind) {
        return given.computeIfAbsent(kind, any -> new TreeSet<>());
    }
}
