package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.chance.Backoff;
import dev.gameday.rehearsal.flow.chance.WorkTime;
import dev.gameday.rehearsal.flow.description.BackoffDescription;
import dev.gameday.rehearsal.flow.description.TimeDescription;
import java.time.Duration;
import java.util.SplittableRandom;

/** Makes what draws times out of what describes them. */
final class Times {
    private static final double NANOS_PER_SECOND = 1e9;

    private Times() {}

    static WorkTime of(TimeDescription time, SplittableRandom stream) {
        if (time instanceof TimeDescription.Fixed fixed) {
            return WorkTime.fixed(seconds(fixed.time()));
        }
        if (time instanceof TimeDescription.Exponential exponential) {
            return WorkTime.exponential(seconds(exponential.mean()), stream);
        }
        TimeDescription.LogNormal logNormal = (TimeDescription.LogNormal) time;
        return WorkTime.logNormal(seconds(logNormal.median()), logNormal.spread(), stream);
    }

    static Backoff of(BackoffDescription backoff, SplittableRandom stream) {
        if (backoff instanceof BackoffDescription.Jittered jittered) {
            return Backoff.jittered(jittered.first().toNanos(), jittered.most().toNanos(), stream);
        }
        return Backoff.listed(((BackoffDescription.Listed) backoff)
                .waits().stream().mapToLong(Duration::toNanos).toArray());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
