package dev.gameday.shell.panel;

import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.Banner;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The panel's screen, pure but for the charts that it keeps: a run at a time, laid out for any size; {@code title} stands
 * before all else. {@code present} is now; {@code view} is the run as it is in sight.
 */
record Dashboard(RunView view, Instant present, Charts charts, Line title, Sight sight, ZoneId zone) {

    /** The smallest screen that it makes sense on. */
    static final int LEAST_WIDTH = 60;

    static final int LEAST_HEIGHT = 18;

    private static final int WIDE = 100;
    private static final int CROWDED = 30;
    private static final int LEAST_FLOW = 7;
    private static final int LEAST_TIMELINE = 4;
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Exactly {@code height} lines of exactly {@code width} columns; {@code bottom} is the last. */
    List<Line> lines(int width, int height, Line bottom) {
        List<Line> lines = new ArrayList<>(head(width));
        int rest = height - 3;
        Optional<MetricView> alone = sight.alone().map(view.charted()::get);
        lines.addAll(alone.map(metric -> zoomed(metric, width, rest))
                .orElseGet(() -> width >= WIDE ? wide(width, rest) : narrow(width, rest)));
        lines.add(bottom.padded(width));
        return lines;
    }

    /** The first two lines, which have the clocks that people follow. */
    List<Line> head(int width) {
        return List.of(
                Banner.first(title, view, now(), zone, width).fit(width),
                sight.until()
                        .map(until -> back(until).padded(width))
                        .orElseGet(() -> Banner.second(view, now(), width).fit(width)));
    }

    /** The time that all is told by. */
    private Instant now() {
        return sight.until().orElse(view.moment(present));
    }

    /** What is replayed or watched waits for nobody here, and its keys mean something else. */
    private boolean asks() {
        return title.spans().isEmpty();
    }

    private Line back(Instant until) {
        return Line.of(
                "LOOKING BACK at " + Elapsed.time(until) + ", " + Elapsed.between(until, view.moment(present)) + " ago",
                Tone.WARNING);
    }

    private Duration stretch() {
        return sight.stretch(view.lasted(now()).compareTo(SHORT) > 0 ? LONG : SHORT);
    }

    private List<Line> zoomed(MetricView metric, int width, int height) {
        return new ZoomBlock(view, now(), charts, metric, stretch()).filled(width, height);
    }

    private List<Line> narrow(int width, int height) {
        FaultBlock faults = new FaultBlock(view, now());
        StopBlock stops = new StopBlock(view, view.stops(), now());
        StepBlock step = new StepBlock(view, asks());
        MapBlock map = new MapBlock(view);
        List<Line> mapped = height < CROWDED ? map.brief(width) : map.lines(width, height / 5);
        int timelineRows = Math.max(LEAST_TIMELINE, height / 4);
        int room = height - LEAST_FLOW - timelineRows - mapped.size();
        int faultRows = faults.wanted(width, Math.max(0, room / 2));
        int stepRoom = faultRows > 0 && height < CROWDED ? 0 : Math.max(0, (room - faultRows) / 2);
        int stepRows = Math.min(step.wanted(width), stepRoom);
        int stopRows = Math.min(stops.wanted(), Math.max(0, room - faultRows - stepRows));
        int roleRows = new RolesBlock(view).wanted(width);
        int spare = height - LEAST_FLOW - timelineRows - mapped.size() - faultRows - stepRows - stopRows;
        roleRows = height >= CROWDED && spare >= roleRows ? roleRows : 0;
        int flowRows = height - timelineRows - faultRows - stepRows - stopRows - mapped.size() - roleRows;
        List<Line> lines = new ArrayList<>(flow(width, flowRows));
        mapped.forEach(line -> lines.add(line.padded(width)));
        lines.addAll(step.filled(width, stepRows));
        lines.addAll(faults.filled(width, faultRows));
        lines.addAll(stops.filled(width, stopRows));
        lines.addAll(new RolesBlock(view).filled(width, roleRows));
        lines.addAll(timeline().filled(width, timelineRows));
        return lines;
    }

    private List<Line> wide(int width, int height) {
        MapBlock map = new MapBlock(view);
        // As high in calm as in breach, so that nothing jumps when people look closest.
        int mapRows = Math.min(map.wanted(width), height / 6);
        int flowRows = Math.max(LEAST_FLOW, (height - mapRows) * 11 / 20);
        List<Line> lines = new ArrayList<>(flow(width, flowRows));
        lines.addAll(map.filled(width, mapRows));
        lines.addAll(Block.beside(this::left, width / 2, this::right, width, height - flowRows - mapRows));
        return lines;
    }

    private List<Line> flow(int width, int height) {
        return new FlowBlock(view, now(), charts, stretch()).filled(width, height);
    }

    private TimelineBlock timeline() {
        return new TimelineBlock(view, sight, zone);
    }

    private List<Line> left(int width, int height) {
        FaultBlock faults = new FaultBlock(view, now());
        StopBlock stops = new StopBlock(view, view.stops(), now());
        int stopRows = Math.min(stops.wanted(), height - faults.wanted(width, height / 2));
        int faultRows = faults.wanted(width, height - stopRows);
        List<Line> lines = new ArrayList<>(faults.filled(width, faultRows));
        lines.addAll(stops.filled(width, stopRows));
        return lines;
    }

    private List<Line> right(int width, int height) {
        StepBlock step = new StepBlock(view, asks());
        RolesBlock roles = new RolesBlock(view);
        int stepRows = Math.min(step.wanted(width), height / 2);
        int roleRows = Math.min(roles.wanted(width), Math.max(0, height - stepRows - LEAST_TIMELINE));
        List<Line> lines = new ArrayList<>(step.filled(width, stepRows));
        lines.addAll(roles.filled(width, roleRows));
        lines.addAll(timeline().filled(width, height - stepRows - roleRows));
        return lines;
    }
}
