package dev.gameday.shell.bench.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long the invocations of one kind took, slice by slice. A percentile is the median of the slices' own: what else
 * the machine does comes in bursts, and a burst spoils the slices that it falls into and no other.
 */
final class Times {
    private final int sliceLength;
    private final List<long[]> slices = new ArrayList<>();
    private long[] slice;
    private int count;

    Times(int sliceLength) {
        this.sliceLength = sliceLength;
        this.slice = new long[sliceLength];
    }

    void add(long nanos) {
        slice[count++] = nanos;
        if (count == sliceLength) {
            slices.add(slice);
            slice = new long[sliceLength];
            count = 0;
        }
    }

    /** How many are in whole slices; others don't count. */
    int count() {
        return slices.size() * sliceLength;
    }

    /** The median of the slices' percentiles, in milliseconds. */
    double percentile(int percent) {
        double[] each = slices.stream()
                .mapToDouble(times -> percentile(times.clone(), percent))
                .sorted()
                .toArray();
        int middle = each.length / 2;
        return each.length % 2 == 1 ? each[middle] : (each[middle - 1] + each[middle]) / 2;
    }

    /** The percentile of all together, bursts included, in milliseconds. */
    double overall(int percent) {
        return percentile(slices.stream().flatMapToLong(Arrays::stream).toArray(), percent);
    }

    /** By the nearest rank. */
    private static double percentile(long[] times, int percent) {
        Arrays.sort(times);
        return times[(int) (((long) times.length * percent + 99) / 100) - 1] / 1e6;
    }
}
