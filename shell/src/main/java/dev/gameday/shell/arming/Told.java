package dev.gameday.shell.arming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command says of one function: what became of it in a word, the same in a sentence, what to heed, and its sign of
 * life, where one was waited for.
 */
public record Told(String function, String result, String sentence, List<String> warnings, Optional<String> alive) {
    public Told {
        warnings = List.copyOf(warnings);
    }

    /** With nothing to heed. */
    static Told of(String function, String result, String sentence) {
        return new Told(function, result, sentence, List.of(), Optional.empty());
    }

    /** For a program. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("function", function);
        fields.put("result", result);
        fields.put("sentence", sentence);
        fields.put("warnings", warnings);
        alive.ifPresent(line -> fields.put("alive", line));
        return fields;
    }
}
