package dev.gameday.rehearsal.flow.chance;

import java.util.SplittableRandom;

/** How long a piece of work takes, drawn anew each time; in nanoseconds. */
public abstract class WorkTime {
    private static final double NANOS_PER_SECOND = 1e9;

    private WorkTime() {}

    /** One duration, {@code scale} times what it takes at home. */
    public abstract long draw(double scale);

    /** Always equally long. */
    public static WorkTime fixed(double seconds) {
        return new WorkTime() {
            @Override
            public long draw(double scale) {
                return (long) (seconds * NANOS_PER_SECOND * scale);
            }
        };
    }

    /** Exponential with that mean: work without a memory, as queueing theory likes it. */
    public static WorkTime exponential(double meanSeconds, SplittableRandom stream) {
        return new WorkTime() {
            @Override
            public long draw(double scale) {
                return (long) (-Math.log(1 - stream.nextDouble()) * meanSeconds * NANOS_PER_SECOND * scale);
            }
        };
    }

    /** Log-normal around its median, as service times are; {@code spread} is the standard deviation of its logarithm. */
    public static WorkTime logNormal(double medianSeconds, double spread, SplittableRandom stream) {
        NormalDraws normal = new NormalDraws(stream);
        double median = medianSeconds * NANOS_PER_SECOND;
        return new WorkTime() {
            @Override
            public long draw(double scale) {
                return (long) (median * scale * Math.exp(spread * normal.next()));
            }
        };
    }
}
