package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/**
 * A histogram in few bytes: for each bin the distance from the bin before and its weight, both in groups of seven bits, a
 * weight that is no whole number as it is.
 */
public final class Histogram {
    private static final int FRACTION = 1;

    private Histogram() {}

    public static byte[] of(int[] bins, double[] weights, int used) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * used);
        int before = 0;
        for (int index = 0; index < used; index++) {
            int distance = bins[index] - before;
            before = bins[index];
            write(bytes, ((long) distance << 1) ^ (distance >> 31));
            double weight = weights[index];
            if (weight >= 0 && weight < Integer.MAX_VALUE && weight == Math.rint(weight)) {
                write(bytes, (long) weight << 1);
            } else {
                write(bytes, FRACTION);
                bytes.writeBytes(
                        ByteBuffer.allocate(Double.BYTES).putDouble(weight).array());
            }
        }
        return bytes.toByteArray();
    }

    /** Hands over each bin with its weight. */
    public static void read(byte[] histogram, BiConsumer<Integer, Double> each) {
        ByteBuffer bytes = ByteBuffer.wrap(histogram);
        int bin = 0;
        while (bytes.hasRemaining()) {
            long distance = readNumber(bytes);
            bin += (int) ((distance >>> 1) ^ -(distance & 1));
            long weight = readNumber(bytes);
            each.accept(bin, weight == FRACTION ? bytes.getDouble() : (double) (weight >>> 1));
        }
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long rest = number & 0xFFFFFFFFL;
        while (rest >= 0x80) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long readNumber(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
