package dev.gameday.shell.blind;

import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code look deploys}: which functions were modified and which roles have other policies since the shift began, as Lambda's
 * last-modified time and IAM's lists tell it; not by whom and not what. Experiments of FIS change neither.
 */
final class DeploysLook {
    private static final int NAME = 24;

    private DeploysLook() {}

    static List<Line> lines(Sight sight) {
        List<Line> lines = new ArrayList<>();
        lines.add(Looking.heading("Changed since your shift began"));
        boolean any = false;
        for (Map.Entry<String, FunctionSettings> then :
                sight.deployed().functions().entrySet()) {
            FunctionSettings now = Sight.answered(sight.workbench().function(then.getKey()));
            boolean changed = !now.equals(then.getValue());
            any |= changed;
            lines.add(line(then.getKey(), now.lastModified(), changed));
        }
        for (Map.Entry<String, Map<String, String>> then :
                sight.deployed().policies().entrySet()) {
            boolean changed =
                    !Sight.answered(sight.workbench().policies(then.getKey())).equals(then.getValue());
            any |= changed;
            lines.add(line(then.getKey(), "", changed));
        }
        if (!any) {
            lines.add(Line.of("  nothing: no function was modified, and no role has other policies", Tone.GOOD));
        }
        return lines.stream().map(line -> line.fit(sight.width())).toList();
    }

    private static Line line(String name, String modified, boolean changed) {
        String when = modified.isEmpty() ? "" : "last modified " + modified + "  ";
        return Line.of("  " + name)
                .padded(NAME)
                .plus(" ")
                .plus(when, Tone.MUTED)
                .plus(changed ? "changed" : "as deployed", changed ? Tone.BAD : Tone.GOOD);
    }
}
