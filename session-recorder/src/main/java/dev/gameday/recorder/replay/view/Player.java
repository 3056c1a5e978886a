package dev.gameday.recorder.replay.view;

import dev.gameday.runbook.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * Plays a tape: its moment goes on as real time does, so many times as fast, unless it is paused; at the end it pauses by
 * itself. Seeking goes neither before the first event nor past the last. For one thread.
 */
public final class Player<S> implements InstantSource {
    private static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 30, 60, 120, 300, 600);
    private static final int USUAL = 3;

    private final Tape<S> tape;
    private final Markers markers;
    private final LongSupplier nanoTime;
    private Instant moment;
    private long heardAt;
    private int gear = USUAL;
    private boolean paused;

    /** Begins at the first event, playing; {@code nanoTime} is a monotonic clock in nanoseconds. */
    public Player(List<Recorded> events, S start, BiFunction<S, Recorded, S> step, LongSupplier nanoTime) {
        this.tape = new Tape<>(events, start, step);
        this.markers = Markers.of(events);
        this.nanoTime = nanoTime;
        this.moment = tape.begin();
        this.heardAt = nanoTime.getAsLong();
    }

    /** Where the tape is: how long after its beginning, of how long; how many events, of how many; how fast. */
    public record Standing(Duration at, Duration of, int events, int ofEvents, int speed, boolean paused) {}

    public Standing standing() {
        Instant now = instant();
        return new Standing(
                Duration.between(tape.begin(), now),
                Duration.between(tape.begin(), tape.end()),
                tape.until(now),
                tape.size(),
                SPEEDS.get(gear),
                paused);
    }

    /** The state at the tape's moment. */
    public S state() {
        return tape.after(tape.until(instant()));
    }

    /** The tape's moment. */
    @Override
    public Instant instant() {
        long heard = nanoTime.getAsLong();
        if (!paused) {
            moment = bounded(moment.plusNanos((heard - heardAt) * SPEEDS.get(gear)));
            paused = moment.equals(tape.end());
        }
        heardAt = heard;
        return moment;
    }

    /** Pauses, or goes on; at the end it begins again. */
    public void pause() {
        Instant now = instant();
        paused = !paused;
        if (!paused && now.equals(tape.end())) {
            moment = tape.begin();
        }
    }

    public void faster() {
        Instant kept = instant();
        moment = kept;
        gear = Math.min(SPEEDS.size() - 1, gear + 1);
    }

    public void slower() {
        Instant kept = instant();
        moment = kept;
        gear = Math.max(0, gear - 1);
    }

    /** So much further, or back. */
    public void seek(Duration by) {
        moment = bounded(instant().plus(by));
    }

    public void toBeginning() {
        Instant unused = instant();
        moment = tape.begin();
    }

    public void toEnd() {
        Instant unused = instant();
        moment = tape.end();
    }

    /** To the next marker, or to the end. */
    public void nextMarker() {
        moment = bounded(markers.after(instant()).orElse(tape.end()));
    }

    /** To the marker before, or to the beginning; one that the tape has only just passed is not gone back to. */
    public void previousMarker() {
        Instant now = instant();
        Instant from = paused ? now : now.minusSeconds(SPEEDS.get(gear));
        moment = bounded(markers.before(from).orElse(tape.begin()));
    }

    private Instant bounded(Instant wanted) {
        Instant notBefore = wanted.isBefore(tape.begin()) ? tape.begin() : wanted;
        return notBefore.isAfter(tape.end()) ? tape.end() : notBefore;
    }
}
