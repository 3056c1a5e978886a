package dev.gameday.recorder.report.metric;

import dev.gameday.catalog.metric.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A series of samples in at most a fixed number of buckets: when they are full, each two neighbours become one, and from
 * then on a bucket takes twice as many samples. Lowest and highest values are never lost.
 */
final class Buckets {
    private static final Bucket NONE =
            new Bucket(Instant.EPOCH, Instant.EPOCH, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private final int most;
    private final List<Bucket> full = new ArrayList<>();
    private long samplesEach = 1;
    private long taken;
    private Bucket open = NONE;

    Buckets(int most) {
        this.most = most;
    }

    /** Takes the next sample; in order of time. */
    void add(Sample sample) {
        double value = sample.value();
        Bucket one = new Bucket(sample.start(), sample.end(), 1, value, value, value);
        open = open.samples() == 0 ? one : open.plus(one);
        taken++;
        if (open.samples() == samplesEach) {
            full.add(open);
            open = NONE;
            if (full.size() == most) {
                halve();
            }
        }
    }

    /** How many samples were taken. */
    long taken() {
        return taken;
    }

    /** The buckets, in order; the last may be of fewer samples than the others. */
    List<Bucket> all() {
        List<Bucket> all = new ArrayList<>(full);
        if (open.samples() > 0) {
            all.add(open);
        }
        return all;
    }

    /** The buckets brought to at most so many, neighbours joined. */
    static List<Bucket> atMost(int most, List<Bucket> buckets) {
        int points = Math.min(most, buckets.size());
        List<Bucket> fewer = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            fewer.add(buckets.subList(i * buckets.size() / points, (i + 1) * buckets.size() / points).stream()
                    .reduce(Bucket::plus)
                    .orElseThrow());
        }
        return fewer;
    }

    private void halve() {
        List<Bucket> halved = new ArrayList<>(most);
        for (int i = 0; i + 1 < full.size(); i += 2) {
            halved.add(full.get(i).plus(full.get(i + 1)));
        }
        full.clear();
        full.addAll(halved);
        samplesEach *= 2;
    }
}
