package dev.gameday.rehearsal.oracle.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A mean over values that depend on their neighbours, as waits in one queue do. Each run is cut into batches much longer
 * than the queue's memory, so that batches are all but independent, and the standard error comes from how much they
 * differ (Law, "Simulation Modeling and Analysis", 9.5.3; as ratio estimates, since a batch may have more values than
 * another). With {@value #FEWEST_BATCHES} batches its own error does not matter.
 */
public final class BatchMeans {
    /** Batches of one run that many seeds make enough of. */
    public static final int OF_A_RUN = 20;

    private static final int FEWEST_BATCHES = 400;

    private final String name;
    private final double resolution;
    private final double expected;
    private final List<Batch> batches = new ArrayList<>();

    /** Expects this mean; see {@link Oracle} for the resolution. */
    public BatchMeans(String name, double resolution, double expected) {
        this.name = name;
        this.resolution = resolution;
        this.expected = expected;
    }

    private record Batch(long seed, double sum, double count) {}

    /** The sum of the values in one batch, and how many there were. */
    public void batch(long seed, double sum, double count) {
        batches.add(new Batch(seed, sum, count));
    }

    /** All batches are there: compares, and says so in one line. */
    public void conclude() {
        compared().conclude();
    }

    Oracle compared() {
        if (batches.size() < FEWEST_BATCHES) {
            throw new IllegalStateException("only " + batches.size() + " batches");
        }
        Oracle oracle = new Oracle(name, resolution);
        double spread = standardDeviation();
        batches.stream().mapToLong(Batch::seed).distinct().forEach(seed -> {
            List<Batch> own =
                    batches.stream().filter(batch -> batch.seed() == seed).toList();
            double count = own.stream().mapToDouble(Batch::count).sum();
            double sum = own.stream().mapToDouble(Batch::sum).sum();
            oracle.measured(seed, sum / count, expected, spread * Math.sqrt(own.size()) / count);
        });
        return oracle;
    }

    /** Of what a batch has more in sum than its count leads to expect from the mean of all. */
    double standardDeviation() {
        double count = batches.stream().mapToDouble(Batch::count).sum();
        double mean = batches.stream().mapToDouble(Batch::sum).sum() / count;
        double squares = batches.stream()
                .mapToDouble(batch -> Math.pow(batch.sum() - mean * batch.count(), 2))
                .sum();
        return Math.sqrt(squares / (batches.size() - 1));
    }
}
