package dev.gameday.shell;

import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.News;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.StepText;
import java.util.ArrayList;
import java.util.List;

/** What people are told of an event: its news, and with a step what that step has to say. */
final class Telling {
    private static final int INDENT = 9;

    private Telling() {}

    /** The lines, of at most {@code width} columns but for the news, which may be longer; none if there is nothing. */
    static List<Line> of(RunView before, Recorded recorded, RunView after, int width) {
        List<Line> lines = new ArrayList<>();
        News.of(before, recorded).ifPresent(entry -> lines.add(entry.line()));
        if (recorded.event() instanceof RunEvent.StepStarted) {
            after.course().step().ifPresent(at -> lines.addAll(StepText.lines(at.step(), width, INDENT)));
        }
        return lines;
    }
}
