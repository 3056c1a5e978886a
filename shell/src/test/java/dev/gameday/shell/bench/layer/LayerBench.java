package dev.gameday.shell.bench.layer;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import dev.gameday.shell.bench.Medians;
import dev.gameday.shell.layers.SampleFunction;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What a fault layer without a fault costs: an invocation of a real function and its start, with the layer and without,
 * for AWS's own Java runtime client and for the rehearsal's Python loop. Milliseconds; processes are not stopped between
 * invocations, as Lambda does it, so that waking them is not what is measured.
 */
final class LayerBench {
    private static final double MOST_ADDED = 0.2;
    private static final double MOST_TIMES = 1.2;
    private static final int LEAST_COUNTED = 3000;
    private static final int STARTS = 9;
    /** How many processes of each kind are measured where a bar stands: with fewer, the ratio moves by 0.1 between runs. */
    private static final int JUDGED = 15;

    private static final int COMPARED = 5;

    private final Path folder;
    private final ReadDocument document;

    private LayerBench(Path folder, ReadDocument document) {
        this.folder = folder;
        this.document = document;
    }

    /** Ends with 1 where a bar is missed. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("gameday-bench");
        boolean met;
        try (ReadDocument document = new ReadDocument()) {
            LayerBench bench = new LayerBench(folder, document);
            bench.printWhatIsMeasured();
            met = bench.isMet(SampleFunction.JAVA);
            if (SampleFunction.PYTHON.isPresent()) {
                met &= bench.isMet(SampleFunction.PYTHON);
            } else {
                System.out.println("python: skipped, python3 is not on the PATH");
            }
            System.out.println(load());
        } finally {
            new SandboxFolder(folder).close();
        }
        Runtime.getRuntime().halt(met ? 0 : 1);
    }

    private void printWhatIsMeasured() {
        System.out.println(
                "fault layers without a fault; milliseconds from the moment that the Runtime API hands an event out"
                        + " (/next) until it has the response");
        System.out.println(Comparison.method());
        System.out.printf("%d processes each where a bar stands, %d elsewhere%n", JUDGED, COMPARED);
        System.out.printf(
                "the event is an SQS batch of one order, %d bytes; processes are not stopped between invocations%n",
                TimedRuntimeApi.eventBytes());
        System.out.println(load() + ", " + System.getProperty("gameday.bench.priority", "usual priority"));
    }

    /** The machine's own account of how busy it is, this program included. */
    private static String load() {
        return String.format(
                Locale.ROOT,
                "load average %.1f on %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private boolean isMet(SampleFunction function) throws Exception {
        System.out.println(function.language() + ": " + runtime(function));
        Comparison idle = Comparison.measured(folder, function, Layering.IDLE, document.url(), JUDGED);
        idle.print("idle layer");
        int readBefore = document.reads();
        Comparison polling = Comparison.measured(folder, function, Layering.POLLING, document.url(), COMPARED);
        polling.print("layer polling each second");
        System.out.printf(
                Locale.ROOT,
                "  polling adds %.3f at p50, p99 is %.2f times the worse direct one; the document, in force and hitting"
                        + " nothing, was read %d times in S3%n",
                polling.added(),
                polling.p99Ratio(),
                document.reads() - readBefore);
        Comparison forwarded = Comparison.measured(folder, function, Layering.FORWARDED, document.url(), COMPARED);
        forwarded.print("forwarded");
        System.out.printf(
                Locale.ROOT,
                "  two threads that only copy bytes add %.3f at p50, p99 is %.2f times the worse direct one%n",
                forwarded.added(),
                forwarded.p99Ratio());
        starts(function);
        boolean met = bar("idle layer adds at p50", idle.added(), MOST_ADDED);
        met &= bar("idle layer's p99 to the worse direct one", idle.p99Ratio(), MOST_TIMES);
        boolean enough = idle.count() >= LEAST_COUNTED;
        if (!enough) {
            System.out.printf("  only %d invocations in time, at least %d: MISSED%n", idle.count(), LEAST_COUNTED);
        }
        return met && enough;
    }

    private void starts(SampleFunction function) throws Exception {
        Map<String, Callable<Duration>> rows = new LinkedHashMap<>();
        rows.put("without", () -> start(function, Layering.DIRECT));
        rows.put("with", () -> start(function, Layering.IDLE));
        Map<String, Double> medians = Medians.of(rows, STARTS);
        System.out.printf(
                Locale.ROOT,
                "  start, from the process to its first /next, median of %d: %.0f without the layer, %.0f with it%n",
                STARTS,
                1000 * medians.getOrDefault("without", Double.NaN),
                1000 * medians.getOrDefault("with", Double.NaN));
    }

    private Duration start(SampleFunction function, Layering layering) throws Exception {
        try (MeasuredFunction started = MeasuredFunction.start(folder, function, layering, document.url())) {
            return started.start();
        }
    }

    private static boolean bar(String name, double value, double most) {
        boolean met = value <= most;
        System.out.printf(Locale.ROOT, "  %-42s %.3f, at most %.1f: %s%n", name, value, most, met ? "met" : "MISSED");
        return met;
    }

    private String runtime(SampleFunction function) throws Exception {
        SandboxFolder sandbox = SandboxFolder.make(folder, function.code(), List.of());
        try (sandbox) {
            String program = function.runtime().program(sandbox).toString();
            return function == SampleFunction.JAVA ? client() + " on " + program : "the rehearsal's loop on " + program;
        }
    }

    /** The jar of AWS's client, whose name has its version. */
    private static String client() throws IOException, ClassNotFoundException {
        return Path.of(Class.forName("com.amazonaws.services.lambda.runtime.api.client.AWSLambda")
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getFileName()
                .toString();
    }
}
