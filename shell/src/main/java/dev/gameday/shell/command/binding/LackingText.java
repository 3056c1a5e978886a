package dev.gameday.shell.command.binding;

import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.List;
import java.util.Map;

/** What each scenario lacks, whole: a list that was cut would say that less is missing. */
final class LackingText {
    private static final int GAP = 2;
    private static final int NARROWEST = 30;
    private static final String HEADING = "SCENARIO";

    private LackingText() {}

    static void print(Console console, Map<String, List<String>> lacking) {
        int names = lacking.keySet().stream().mapToInt(String::length).max().orElse(0);
        int indent = Math.max(names, HEADING.length()) + GAP;
        console.print(Lines.styled(
                console.palette(), Line.of(HEADING, Tone.TITLE).padded(indent).plus(Line.of("LACKS", Tone.TITLE))));
        lacking.forEach((scenario, lacks) -> {
            String text = lacks.isEmpty() ? "nothing" : String.join(", ", lacks);
            List<String> lines = Wrapped.lines(text, Math.max(NARROWEST, console.width() - indent));
            for (int i = 0; i < lines.size(); i++) {
                console.print(Lines.styled(
                        console.palette(),
                        Line.of(i == 0 ? scenario : "").padded(indent).plus(lines.get(i))));
            }
        });
    }
}
