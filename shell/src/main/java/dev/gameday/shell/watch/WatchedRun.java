package dev.gameday.shell.watch;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.format.UnreadableLineException;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.shell.view.RunView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A run as its record's lines tell it, line by line, and its clock: between two events the run's time goes on as the
 * machine's does, as many times as fast as its opening says. Lines come from one thread, everything else from any.
 */
public final class WatchedRun implements InstantSource {
    private final InstantSource wall;
    private volatile RunView view = RunView.START;
    private volatile Moment last = new Moment(Instant.EPOCH, Instant.EPOCH, 0);

    /** {@code wall} is the machine's clock, the one that the run's console has too. */
    public WatchedRun(InstantSource wall) {
        this.wall = wall;
    }

    private record Moment(Instant at, Instant wall, double speed) {}

    /** What a line added: the run before it and after it, and the event. */
    public record Step(RunView before, Recorded recorded, RunView after) {}

    /** Takes the next line; empty where this version doesn't know what it says. */
    public Optional<Step> take(String line) {
        RecordLine read;
        try {
            read = LineFormat.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableLineException newer) {
            return Optional.empty();
        }
        double speed = read.recorded()
                .map(Recorded::event)
                .filter(SessionOpened.class::isInstance)
                .map(event -> factor(((SessionOpened) event).speed()))
                .orElse(last.speed());
        last = new Moment(read.at(), read.wall(), speed);
        return read.recorded().map(recorded -> {
            RunView before = view;
            view = before.apply(recorded);
            return new Step(before, recorded, view);
        });
    }

    /** Virtual time stands still between two events. */
    private static double factor(String speed) {
        try {
            return Double.parseDouble(speed);
        } catch (NumberFormatException max) {
            return 0;
        }
    }

    public RunView view() {
        return view;
    }

    @Override
    public Instant instant() {
        Moment moment = last;
        Duration since = Duration.between(moment.wall(), wall.instant());
        return since.isNegative() ? moment.at() : moment.at().plusMillis((long) (since.toMillis() * moment.speed()));
    }
}
