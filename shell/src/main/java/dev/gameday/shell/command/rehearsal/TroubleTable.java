package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.console.Console;
import java.util.List;
import java.util.Map;

/** The trouble of a rehearsal, a line each. */
final class TroubleTable {
    private TroubleTable() {}

    static void print(Console console, Map<String, Object> answer) {
        if (!(answer.get("trouble") instanceof List<?> all) || all.isEmpty()) {
            console.print("There is no trouble.");
            return;
        }
        all.forEach(each -> {
            if (each instanceof Map<?, ?> trouble) {
                console.print(line(trouble));
            }
        });
    }

    static String line(Map<?, ?> trouble) {
        Object until = trouble.get("until");
        return "%s  %s %s %s%%%s"
                .formatted(
                        trouble.get("id"),
                        trouble.get("calls"),
                        trouble.get("kind"),
                        trouble.get("percentage"),
                        until == null ? "" : " until " + until);
    }
}
