package dev.gameday.shell.blind;

import dev.gameday.shell.UsageException;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.yaml.NearestName;
import java.util.List;
import java.util.Map;

/** Where one can look, by the word that is typed after {@code look}: each reads from the account what AWS says there. */
final class Looking {
    /** What can be looked at, with what each shows. */
    static final Map<String, String> PLACES = Map.of(
            "metrics", "Every metric of the flow against its bounds",
            "logs", "The newest telling lines of a function's log",
            "alarms", "The alarms, since when, and why",
            "deploys", "What was changed since your shift began",
            "config", "How a function, its role and its network are set up");

    private Looking() {}

    /** What is to be seen there; {@code words} are what was typed after {@code look}. */
    static List<Line> at(Sight sight, List<String> words) {
        String place = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (place) {
            case "metrics" -> MetricsLook.lines(sight, rest);
            case "logs" -> LogsLook.lines(sight, rest);
            case "alarms" -> AlarmsLook.lines(sight);
            case "deploys" -> DeploysLook.lines(sight);
            case "config" -> ConfigLook.lines(sight, rest);
            default ->
                throw new UsageException("look needs metrics, logs FUNCTION, alarms, deploys or config FUNCTION"
                        + (place.isEmpty()
                                ? "."
                                : ", and '" + place + "' is none: " + NearestName.remedy(place, PLACES.keySet())
                                        + "."));
        };
    }

    static Line heading(String text) {
        return Line.of(text, Tone.TITLE);
    }

    static String needed(List<String> words, String what) {
        if (words.isEmpty()) {
            throw new UsageException("look " + what + " needs a function, as: look " + what + " order-intake");
        }
        return words.get(0);
    }
}
