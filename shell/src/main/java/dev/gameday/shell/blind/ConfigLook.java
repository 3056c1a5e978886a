package dev.gameday.shell.blind;

import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code look config FUNCTION}: how it was deployed, and which settings are something else now. What else they are is
 * withheld, as it may be what was done.
 */
final class ConfigLook {
    private static final int NAME = 22;

    private ConfigLook() {}

    static List<Line> lines(Sight sight, List<String> words) {
        String name = sight.components().function(Looking.needed(words, "config"));
        FunctionSettings now = Sight.answered(sight.workbench().function(name));
        FunctionSettings then = sight.deployed().functions().getOrDefault(name, now);
        List<Line> lines = new ArrayList<>();
        lines.add(Looking.heading(name + ", as it was deployed"));
        lines.add(line("timeout", then.timeout() + " s", now.timeout() != then.timeout()));
        lines.add(line("memory", "%,d MB".formatted(then.memory()), now.memory() != then.memory()));
        lines.add(line(
                "reserved concurrency",
                reserved(then.reserved()),
                !now.reserved().equals(then.reserved())));
        Map<String, String> zones = Sight.answered(sight.workbench().zones(then.subnets()));
        lines.add(line(
                "zones",
                String.join(", ", new TreeSet<>(zones.values())),
                !now.subnets().equals(then.subnets())));
        Map<String, String> policies = Sight.answered(sight.workbench().policies(then.role()));
        Map<String, String> deployed = sight.deployed().policies().getOrDefault(then.role(), policies);
        lines.add(line("role", then.role(), false));
        lines.add(line("inline policies", String.join(", ", deployed.keySet()), !policies.equals(deployed)));
        if (!now.lastModified().equals(then.lastModified())) {
            lines.add(Line.of("  modified since your shift began", Tone.WARNING));
        }
        return lines.stream().map(line -> line.fit(sight.width())).toList();
    }

    private static String reserved(Optional<Integer> reserved) {
        return reserved.map(count -> "%,d".formatted(count)).orElse("none");
    }

    private static Line line(String setting, String deployed, boolean changed) {
        Line line = Line.of("  " + setting).padded(NAME).plus(" ").plus(deployed, Tone.VALUE);
        return changed ? line.plus("  something else now", Tone.BAD) : line;
    }
}
