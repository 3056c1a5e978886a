package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.clock.Pace;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code clock}: shows the time, and moves it where nothing else does. */
final class ClockRequests {
    private static final Duration FARTHEST = Duration.ofDays(1);

    private final RehearsalClock clock;
    private final Runnable catchUp;

    ClockRequests(RehearsalClock clock, Runnable catchUp) {
        this.clock = clock;
        this.catchUp = catchUp;
    }

    Response show() {
        return Response.json(200, fields());
    }

    /** An instant that is past changes nothing: two who move the clock can't turn it back. */
    Response move(Request request) {
        Body body = Body.of(request, "advance", "to");
        Optional<Duration> advance = body.duration("advance");
        Optional<Instant> to = body.instant("to");
        if (advance.isPresent() == to.isPresent()) {
            throw new Refusal(400, "give 'advance', a duration, or 'to', an instant");
        }
        if (clock.pace() != Pace.TOLD) {
            throw new Refusal(
                    409, "this rehearsal's time moves by itself; only one served with --speed max is told the time");
        }
        Instant now = clock.instant();
        Instant wanted = advance.map(now::plus).or(() -> to).orElseThrow();
        if (Duration.between(now, wanted).compareTo(FARTHEST) > 0) {
            throw new Refusal(400, "the clock moves a day at most at once");
        }
        clock.moveTo(wanted);
        catchUp.run();
        return show();
    }

    String now() {
        return clock.instant().toString();
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("now", now());
        fields.put("pace", clock.pace().word());
        clock.speed().ifPresent(speed -> fields.put("speed", speed));
        return fields;
    }
}
