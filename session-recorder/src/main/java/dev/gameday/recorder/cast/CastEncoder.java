package dev.gameday.recorder.cast;

import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.format.Asciicast;
import dev.gameday.recorder.format.Asciicast.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns shots into the lines of an asciicast, secrets covered. What comes together is one event. What is shown while a
 * line is half typed waits until that line is known: where it held a secret, all that was shown meanwhile is blanked.
 */
final class CastEncoder {
    /** What a writer puts on the screen in one go comes within so many nanoseconds, even where it comes in pieces. */
    static final long TOGETHER = 30_000_000;

    /** More than so much is not held back for a half-typed line: it is blanked and let go, in characters. */
    private static final int MOST_HELD = 1 << 22;

    private static final int MOST_TOGETHER = 1 << 16;
    private static final long NANOS_A_MICRO = 1000;

    private final Blanking blanking;
    private final Consumer<String> lines;
    private final List<Shot> held = new ArrayList<>();
    private final StringBuilder together = new StringBuilder();
    private int heldLength;
    private long togetherSince;
    private long lastMicros;

    /** {@code began} is the moment of the cast's beginning on the shots' clock. */
    CastEncoder(Redaction redaction, long began, Consumer<String> lines) {
        this.blanking = new Blanking(redaction);
        this.lines = lines;
        this.lastMicros = began / NANOS_A_MICRO;
    }

    void take(Shot shot) {
        boolean typing = shot instanceof Shot.Shown shown && !shown.typed().isEmpty();
        boolean letGo = !held.isEmpty() && shot instanceof Shot.Shown && !typing;
        if (letGo) {
            letGo(false);
        }
        if (typing || !held.isEmpty()) {
            held.add(shot);
            heldLength += shot instanceof Shot.Shown shown ? shown.text().length() : 1;
            if (heldLength > MOST_HELD) {
                letGo(true);
            }
        } else {
            write(shot);
        }
    }

    /** Whatever still waits for more that comes together with it is complete. */
    void settle() {
        if (!together.isEmpty()) {
            event(togetherSince, Code.OUTPUT, blanking.covered(together.toString()));
            together.setLength(0);
        }
    }

    /** Nothing more comes. */
    void end() {
        letGo(false);
        settle();
    }

    private void letGo(boolean unknown) {
        Set<String> typed = new HashSet<>();
        for (Shot shot : held) {
            if (shot instanceof Shot.Shown shown) {
                typed.add(shown.typed());
            }
        }
        boolean secret = unknown || typed.stream().anyMatch(blanking::holdsSecret);
        List<Shot> free = List.copyOf(held);
        held.clear();
        heldLength = 0;
        for (Shot shot : free) {
            write(
                    secret && shot instanceof Shot.Shown shown
                            ? new Shot.Shown(shown.nanos(), blanking.blank(shown.text()), "")
                            : shot);
        }
    }

    private void write(Shot shot) {
        if (shot instanceof Shot.Shown shown) {
            show(shown);
            return;
        }
        settle();
        if (shot instanceof Shot.Resized resized) {
            event(shot.nanos(), Code.RESIZE, Asciicast.size(resized.columns(), resized.rows()));
        } else if (shot instanceof Shot.Marked marked) {
            event(shot.nanos(), Code.MARKER, blanking.covered(marked.label()));
        } else if (shot instanceof Shot.Ended ended) {
            event(shot.nanos(), Code.EXIT, Integer.toString(ended.exitCode()));
        }
    }

    private void show(Shot.Shown shown) {
        boolean another = shown.nanos() - togetherSince > TOGETHER || together.length() > MOST_TOGETHER;
        if (another) {
            settle();
        }
        if (together.isEmpty()) {
            togetherSince = shown.nanos();
        }
        together.append(shown.text());
    }

    /** Each moment is rounded by itself, so that the intervals add up; threads may come a little out of order. */
    private void event(long nanos, Code code, String data) {
        long micros = Math.max(lastMicros, nanos / NANOS_A_MICRO);
        lines.accept(Asciicast.event(micros - lastMicros, code, data));
        lastMicros = micros;
    }
}
