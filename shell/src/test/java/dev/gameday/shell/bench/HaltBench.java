package dev.gameday.shell.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Halt-to-clean: from the halt until every fault is read back as gone, with each call to the account taking 100 ms, by
 * the console's own conductor, lanes, injectors and record. The counts are measured in turns, so that a busy machine is
 * equally busy for all.
 */
final class HaltBench {
    private static final int WARM_UP = 5;
    private static final int RUNS = 100;
    private static final int FEW = 10;
    private static final int MANY = 50;
    private static final double AT_MOST = 3;

    /** How much slower the others may seem beside one that hangs, for noise alone. */
    private static final double AS_FAST = 1.25;

    private HaltBench() {}

    /** Ends with 1 where a bar is missed or something is left. */
    public static void main(String[] arguments) throws Exception {
        ManyRoles account = new ManyRoles(MANY);
        HaltTrial trial = new HaltTrial(account, Files.createTempDirectory("gameday-bench"));
        List<Duration> one = new ArrayList<>();
        List<Duration> few = new ArrayList<>();
        List<Duration> many = new ArrayList<>();
        List<Duration> besideHanging = new ArrayList<>();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            if (run == WARM_UP) {
                List.of(one, few, many, besideHanging).forEach(List::clear);
            }
            one.add(trial.halted("bench-one-" + run, 1));
            few.add(trial.halted("bench-few-" + run, FEW));
            many.add(trial.halted("bench-many-" + run, MANY));
            besideHanging.add(trial.haltedBesideOneThatHangs("bench-hanging-" + run, MANY));
        }
        System.out.println("halt-to-clean, " + RUNS + " halts each, every call 100 ms; seconds");
        print("1 fault", one);
        print(FEW + " faults", few);
        print(MANY + " faults", many);
        print((MANY - 1) + " beside one that hangs", besideHanging);
        int left = account.policies(MANY);
        System.out.println("  left in the account: " + left + (left == 0 ? "" : ": MISSED"));
        boolean met = bar(MANY + " faults to 1, p99", percentile(many, 99) / percentile(one, 99), AT_MOST);
        met &= bar(
                "beside one that hangs to without, p50", percentile(besideHanging, 50) / percentile(many, 50), AS_FAST);
        met &= bar(
                "beside one that hangs to without, p99", percentile(besideHanging, 99) / percentile(many, 99), AS_FAST);
        Runtime.getRuntime().halt(met && left == 0 ? 0 : 1);
    }

    private static void print(String name, List<Duration> taken) {
        System.out.printf(
                Locale.ROOT, "  %-26s p50 %.3f  p99 %.3f%n", name, percentile(taken, 50), percentile(taken, 99));
    }

    private static boolean bar(String name, double ratio, double most) {
        boolean met = ratio <= most;
        System.out.printf(Locale.ROOT, "  %-38s %.2f, at most %.2f: %s%n", name, ratio, most, met ? "met" : "MISSED");
        return met;
    }

    /** By the nearest rank. */
    private static double percentile(List<Duration> taken, int percent) {
        List<Duration> sorted = taken.stream().sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1).toNanos() / 1e9;
    }
}
