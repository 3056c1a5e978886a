package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The distributions of a metric's last periods of one length, each by the start of its period. Its room is taken once and
 * written over and over, so a metric takes no more memory after a day than after a minute. A histogram that outgrows its
 * place gets an array of its own.
 */
public final class BucketRing {
    private static final int HISTOGRAM_BYTES = 96;
    private static final long NEVER = Long.MIN_VALUE;
    private static final byte[] NONE = {};

    private final int width;
    private final int slots;
    private final long[] starts;
    private final double[] counts;
    private final double[] sums;
    private final double[] minima;
    private final double[] maxima;
    private final short[] lengths;
    private final Map<Integer, byte[]> outgrown = new HashMap<>();
    private byte[] histograms = NONE;
    private long newest = NEVER;
    private long openStart = NEVER;
    private Distribution open = new Distribution();

    public BucketRing(int width, Duration kept) {
        this.width = width;
        this.slots = (int) (kept.toSeconds() / width);
        this.starts = new long[slots];
        Arrays.fill(starts, NEVER);
        this.counts = new double[slots];
        this.sums = new double[slots];
        this.minima = new double[slots];
        this.maxima = new double[slots];
        this.lengths = new short[slots];
    }

    /** The distribution of the period that holds this second, to be added to before the next call. */
    public Distribution at(long epochSecond) {
        long start = Math.floorDiv(epochSecond, (long) width) * width;
        if (start != openStart) {
            keepOpen();
            open = load(start);
            openStart = start;
            newest = Math.max(newest, start);
        }
        return open;
    }

    /** Hands over what there is from one start (inclusive) to another (exclusive), the oldest first. */
    public void forEach(long from, long to, BiConsumer<Long, Distribution> each) {
        if (newest == NEVER) {
            return;
        }
        long first = Math.max(from, oldestKept());
        long start = Math.floorDiv(first + width - 1, (long) width) * width;
        for (; start < to && start <= newest; start += width) {
            if (start == openStart) {
                each.accept(start, open);
            } else if (starts[slot(start)] == start) {
                each.accept(start, load(start));
            }
        }
    }

    /** The start of the latest period with a value; negative if there is none. */
    public long latest() {
        return newest == NEVER ? -1 : newest;
    }

    private long oldestKept() {
        return newest - (long) (slots - 1) * width;
    }

    private int slot(long start) {
        return (int) Math.floorMod(start / width, (long) slots);
    }

    private void keepOpen() {
        if (openStart == NEVER || openStart < oldestKept()) {
            return;
        }
        int slot = slot(openStart);
        starts[slot] = openStart;
        counts[slot] = open.count();
        sums[slot] = open.sum();
        minima[slot] = open.minimum();
        maxima[slot] = open.maximum();
        outgrown.remove(slot);
        byte[] histogram = open.histogram();
        if (histogram.length > HISTOGRAM_BYTES) {
            outgrown.put(slot, histogram);
            lengths[slot] = -1;
            return;
        }
        if (histogram.length > 0 && histograms.length == 0) {
            histograms = new byte[slots * HISTOGRAM_BYTES];
        }
        System.arraycopy(
                histogram, 0, histograms, histograms.length == 0 ? 0 : slot * HISTOGRAM_BYTES, histogram.length);
        lengths[slot] = (short) histogram.length;
    }

    private Distribution load(long start) {
        int slot = slot(start);
        if (starts[slot] != start) {
            return new Distribution();
        }
        byte[] own = outgrown.get(slot);
        int from = slot * HISTOGRAM_BYTES;
        byte[] histogram = own != null
                ? own
                : lengths[slot] == 0 ? NONE : Arrays.copyOfRange(histograms, from, from + lengths[slot]);
        return Distribution.restored(counts[slot], sums[slot], minima[slot], maxima[slot], histogram);
    }
}
