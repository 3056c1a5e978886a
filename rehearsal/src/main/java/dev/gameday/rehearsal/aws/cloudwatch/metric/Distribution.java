package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.util.Arrays;

/**
 * What many values amount to, in memory that their number does not change: count, sum and extremes exactly, and
 * percentiles to within 1 % of the true value.
 *
 * <p>Percentiles come from a histogram whose bins grow by a constant factor, as in Masson, Rim and Lee, "DDSketch",
 * VLDB 2019. A percentile is the value of the nearest rank.
 */
public final class Distribution {
    private static final double RELATIVE_ERROR = 0.01;
    private static final double GROWTH = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
    private static final double LOG_GROWTH = Math.log(GROWTH);
    private static final double SMALLEST = 1e-9;
    private static final double LARGEST = 1e30;
    /** Keeps the bins of all values from SMALLEST on positive, so that a negative index can mean a negative value. */
    private static final int ORIGIN = 2_000;

    private double count;
    private double sum;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    private int used;
    private int[] bins = new int[2];
    private double[] weights = new double[2];

    /** The bin of a value; the same for every distribution, so that it can be computed once for several. */
    public static int binOf(double value) {
        double size = Math.abs(value);
        if (size < SMALLEST) {
            return 0;
        }
        int bin = ORIGIN + (int) Math.ceil(Math.log(Math.min(size, LARGEST)) / LOG_GROWTH);
        return value < 0 ? -bin : bin;
    }

    public void add(double value, double weight, int bin) {
        count += weight;
        sum += value * weight;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
        addToBin(bin, weight);
    }

    /** Adds a summary whose single values are unknown: for percentiles they all count as their average. */
    public void addSummary(double samples, double total, double least, double most) {
        count += samples;
        sum += total;
        minimum = Math.min(minimum, least);
        maximum = Math.max(maximum, most);
        addToBin(binOf(total / samples), samples);
    }

    public void addAll(Distribution other) {
        count += other.count;
        sum += other.sum;
        minimum = Math.min(minimum, other.minimum);
        maximum = Math.max(maximum, other.maximum);
        for (int index = 0; index < other.used; index++) {
            addToBin(other.bins[index], other.weights[index]);
        }
    }

    private void addToBin(int bin, double weight) {
        int index = Arrays.binarySearch(bins, 0, used, bin);
        if (index >= 0) {
            weights[index] += weight;
            return;
        }
        int place = -index - 1;
        if (used == bins.length) {
            bins = Arrays.copyOf(bins, used * 2);
            weights = Arrays.copyOf(weights, used * 2);
        }
        System.arraycopy(bins, place, bins, place + 1, used - place);
        System.arraycopy(weights, place, weights, place + 1, used - place);
        bins[place] = bin;
        weights[place] = weight;
        used++;
    }

    /** The bins with their weights in few bytes; none if all values are the same, for then the minimum tells the bin. */
    public byte[] histogram() {
        boolean isPlain = used == 0 || (used == 1 && bins[0] == binOf(minimum) && weights[0] == count);
        return isPlain ? new byte[0] : Histogram.of(bins, weights, used);
    }

    /** The distribution that gave these. */
    public static Distribution restored(double count, double sum, double minimum, double maximum, byte[] histogram) {
        Distribution restored = new Distribution();
        restored.count = count;
        restored.sum = sum;
        restored.minimum = minimum;
        restored.maximum = maximum;
        if (histogram.length > 0) {
            Histogram.read(histogram, restored::addToBin);
        } else if (count > 0) {
            restored.addToBin(binOf(minimum), count);
        }
        return restored;
    }

    public double count() {
        return count;
    }

    public double sum() {
        return sum;
    }

    public double average() {
        return sum / count;
    }

    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }

    /** The value that {@code percent} of all values do not exceed. */
    public double percentile(double percent) {
        double rank = Math.max(1, Math.ceil(percent / 100 * count));
        double seen = 0;
        for (int index = 0; index < used; index++) {
            seen += weights[index];
            if (seen >= rank) {
                return Math.max(minimum, Math.min(maximum, middleOf(bins[index])));
            }
        }
        return maximum;
    }

    /** How many values lie between two percentiles and what they sum up to, the sum to within 1 %. */
    public record Trimmed(double count, double sum) {
        double mean() {
            return sum / count;
        }
    }

    /** What is left between two percentiles; a bin on the border counts for the share of it that is inside. */
    public Trimmed between(double lowPercent, double highPercent) {
        double from = lowPercent / 100 * count;
        double to = highPercent / 100 * count;
        double seen = 0;
        double kept = 0;
        double total = 0;
        for (int index = 0; index < used; index++) {
            double inside = Math.min(to, seen + weights[index]) - Math.max(from, seen);
            if (inside > 0) {
                kept += inside;
                total += inside * Math.max(minimum, Math.min(maximum, middleOf(bins[index])));
            }
            seen += weights[index];
        }
        return new Trimmed(kept, total);
    }

    private static double middleOf(int bin) {
        if (bin == 0) {
            return 0;
        }
        double upper = Math.exp((Math.abs(bin) - ORIGIN) * LOG_GROWTH);
        return Math.signum(bin) * 2 * upper / (GROWTH + 1);
    }
}
