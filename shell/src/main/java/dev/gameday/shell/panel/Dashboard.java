package dev.gameday.shell.panel;

import dev.gameday.shell.view.Banner;
import dev.gameday.shell.view.Glyphs;
import dev.gameday.shell.view.Line;
import dev.gameday.shell.view.RunView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The panel's screen, pure: a run at a time, laid out for any size; {@code title} stands before all else. */
record Dashboard(RunView view, Instant now, Glyphs glyphs, Line title) {
    Dashboard {
        now = view.moment(now);
    }

    /** One of a run that is going on. */
    Dashboard(RunView view, Instant now, Glyphs glyphs) {
        this(view, now, glyphs, Line.EMPTY);
    }

    /** The smallest screen that it makes sense on. */
    static final int LEAST_WIDTH = 60;

    static final int LEAST_HEIGHT = 18;

    private static final int WIDE = 100;
    private static final int CROWDED = 30;
    private static final int LEAST_FLOW = 7;
    private static final int LEAST_TIMELINE = 4;

    /** Exactly {@code height} lines of exactly {@code width} columns; {@code bottom} is the last. */
    List<Line> lines(int width, int height, Line bottom) {
        List<Line> lines = new ArrayList<>();
        lines.add(Banner.first(title, view, now, width).fit(width));
        lines.add(Banner.second(view, now, width).fit(width));
        int rest = height - 3;
        lines.addAll(width >= WIDE ? wide(width, rest) : narrow(width, rest));
        lines.add(bottom.padded(width));
        return lines;
    }

    private List<Line> narrow(int width, int height) {
        FaultBlock faults = new FaultBlock(view, now);
        StopBlock stops = new StopBlock(view, now);
        StepBlock step = new StepBlock(view);
        int timelineRows = Math.max(LEAST_TIMELINE, height / 4);
        int room = height - LEAST_FLOW - timelineRows;
        int faultRows = faults.wanted(width, Math.max(0, room / 2));
        int stepRoom = faultRows > 0 && height < CROWDED ? 0 : Math.max(0, (room - faultRows) / 2);
        int stepRows = Math.min(step.wanted(width), stepRoom);
        int stopRows = Math.min(stops.wanted(), Math.max(0, room - faultRows - stepRows));
        int flowRows = height - timelineRows - faultRows - stepRows - stopRows;
        List<Line> lines = new ArrayList<>(new FlowBlock(view, now, glyphs).filled(width, flowRows));
        lines.addAll(step.filled(width, stepRows));
        lines.addAll(faults.filled(width, faultRows));
        lines.addAll(stops.filled(width, stopRows));
        lines.addAll(new TimelineBlock(view).filled(width, timelineRows));
        return lines;
    }

    private List<Line> wide(int width, int height) {
        int flowRows = Math.max(LEAST_FLOW, height / 2);
        List<Line> lines = new ArrayList<>(new FlowBlock(view, now, glyphs).filled(width, flowRows));
        lines.addAll(Block.beside(this::left, width / 2, this::right, width, height - flowRows));
        return lines;
    }

    private List<Line> left(int width, int height) {
        FaultBlock faults = new FaultBlock(view, now);
        StopBlock stops = new StopBlock(view, now);
        int stopRows = Math.min(stops.wanted(), height - faults.wanted(width, height / 2));
        int faultRows = faults.wanted(width, height - stopRows);
        List<Line> lines = new ArrayList<>(faults.filled(width, faultRows));
        lines.addAll(stops.filled(width, stopRows));
        return lines;
    }

    private List<Line> right(int width, int height) {
        StepBlock step = new StepBlock(view);
        int stepRows = Math.min(step.wanted(width), height / 2);
        List<Line> lines = new ArrayList<>(step.filled(width, stepRows));
        lines.addAll(new TimelineBlock(view).filled(width, height - stepRows));
        return lines;
    }
}
