package dev.gameday.rehearsal.oracle.trial;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The values of one metric with their times, in the order in which they were recorded. */
public final class Reading {
    private static final double NANOS_PER_SECOND = 1e9;

    private long[] nanos = new long[1024];
    private double[] values = new double[1024];
    private int size;

    /** Adds a value. {@link #between} works as long as times only grow. */
    public void add(long atNanos, double value) {
        if (size == values.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        nanos[size] = atNanos;
        values[size++] = value;
    }

    /** How many values there are. */
    public int count() {
        return size;
    }

    /** The value of that number, from 0. */
    public double value(int number) {
        return values[number];
    }

    /** When the value of that number was recorded, since the trial's beginning. */
    public long nanos(int number) {
        return nanos[number];
    }

    /** When the value of that number was recorded, since the trial's beginning. */
    public double seconds(int number) {
        return nanos[number] / NANOS_PER_SECOND;
    }

    /** The sum of all values. */
    public double sum() {
        return all().sum();
    }

    /** The sum of values that are whole numbers. */
    public long total() {
        return Math.round(sum());
    }

    /** The mean of all values. */
    public double mean() {
        return all().average().orElse(Double.NaN);
    }

    /** How many values are above {@code limit}. */
    public long above(double limit) {
        return all().filter(value -> value > limit).count();
    }

    /** All values. */
    public DoubleStream all() {
        return Arrays.stream(values, 0, size);
    }

    /** The values from one second (inclusive) to another. */
    public Reading between(double from, double to) {
        Reading part = new Reading();
        for (int number = place(from); number < place(to); number++) {
            part.add(nanos[number], values[number]);
        }
        return part;
    }

    private int place(double second) {
        long limit = Math.round(second * NANOS_PER_SECOND);
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nanos[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
