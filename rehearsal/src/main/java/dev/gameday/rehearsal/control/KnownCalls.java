package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.trouble.CallPattern;
import dev.gameday.yaml.NearestName;
import java.util.List;
import java.util.Map;

/** Refuses trouble for calls that the rehearsal never answers, and names what was probably meant. */
final class KnownCalls {
    private KnownCalls() {}

    static void check(CallPattern calls, Map<String, List<String>> operations) {
        if (calls.meansAny(operations)) {
            return;
        }
        List<String> known = operations.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(operation -> entry.getKey() + ":" + operation))
                .toList();
        String remedy = NearestName.of(calls.toString(), known)
                .map(near -> "did you mean " + near + "?")
                .orElse("services are " + String.join(", ", operations.keySet())
                        + ", and GET /_rehearsal lists their operations");
        throw new IllegalArgumentException("the rehearsal has no operation " + calls + "; " + remedy);
    }
}
