package dev.gameday.shell.bench;

import dev.gameday.shell.view.chart.TwelveMetrics;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the panel costs and how soon it shows what happened, on a real pseudo-terminal of 200 by 60 in 16 million colours
 * with twelve charts, in a process of its own. Processor time is that process's, everything in it included: making the
 * samples, folding the events, the compiler and the collector.
 */
final class PanelBench {
    private static final List<Integer> RATES = List.of(1, 4, 10);
    private static final Map<Integer, Double> MOST_PERCENT = Map.of(1, 1.0, 4, 3.0);
    private static final int SECONDS = 30;
    private static final int NOTES = 200;
    private static final int HOURS = 8;
    private static final double SOONEST_MILLIS = 100;
    private static final double FLAT = 1.2;
    private static final String FIRST_WORDS = "Flow, last";

    private final List<String> java;
    private boolean met = true;

    private PanelBench(List<String> java) {
        this.java = java;
    }

    /** The command that starts a process with the classes; ends with 1 where a bar is missed. */
    public static void main(String[] java) throws Exception {
        PanelBench bench = new PanelBench(List.of(java));
        System.out.println("panel, 200 x 60, 12 charts, " + SECONDS
                + " s each after 45 s at 20 Hz and until the compiler is idle; percent of one core");
        bench.reference();
        for (int rate : RATES) {
            bench.rate(rate);
        }
        bench.glass();
        bench.hours();
        Runtime.getRuntime().halt(bench.met ? 0 : 1);
    }

    private void rate(int rate) throws Exception {
        PanelWatch watch = run("cpu", Integer.toString(rate), Integer.toString(SECONDS));
        long[] cpu = watch.said("cpu");
        double percent = 100.0 * cpu[0] / cpu[1];
        long bytes = watch.bytes(watch.said("measuring")[0], watch.said("measured")[0]);
        System.out.printf(
                Locale.ROOT,
                "  %2d Hz: %.2f %% of a core, %,d bytes/s, heap in use %.1f MB, first frame after %.0f ms%n",
                rate,
                percent,
                bytes / SECONDS,
                watch.said("memory")[0] / 1e6,
                (watch.shown(FIRST_WORDS, 0) - watch.said("open")[0]) / 1e6);
        System.out.printf("        the compiler was idle for the last %d s before%n", watch.said("idle")[0]);
        if (MOST_PERCENT.containsKey(rate)) {
            bar(rate + " Hz, percent", percent, MOST_PERCENT.get(rate));
        }
    }

    private void glass() throws Exception {
        PanelWatch watch = run("glass", Integer.toString(NOTES));
        List<Double> taken = new ArrayList<>();
        for (long[] note : watch.all("note")) {
            long shown = watch.shown(TwelveMetrics.token((int) note[0]), note[1]);
            taken.add((shown - note[1]) / 1e6);
        }
        taken.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "  event to glass, %d notes: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                taken.size(),
                taken.get(taken.size() / 2),
                taken.get(taken.size() * 99 / 100 - 1),
                taken.get(taken.size() - 1));
        bar("event to glass p99, ms", taken.get(taken.size() * 99 / 100 - 1), SOONEST_MILLIS);
    }

    private void hours() throws Exception {
        PanelWatch watch = run("hours", Integer.toString(HOURS));
        List<Double> used =
                watch.all("hour").stream().map(hour -> hour[1] / 1e6).toList();
        System.out.print("  heap in use after each of " + HOURS + " simulated hours of samples every second, MB:");
        used.forEach(megabytes -> System.out.printf(Locale.ROOT, " %.1f", megabytes));
        System.out.println();
        bar("heap after the last hour to after the first", used.get(used.size() - 1) / used.get(0), FLAT);
    }

    private void reference() {
        List<String> there = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String tool : List.of("btop", "htop")) {
                if (Files.isExecutable(Path.of(folder, tool))) {
                    there.add(tool);
                }
            }
        }
        System.out.println(
                there.isEmpty()
                        ? "  (btop and htop are not installed: nothing to compare with on this machine)"
                        : "  (to compare with, run " + there.get(0) + " beside it)");
    }

    private PanelWatch run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("dev.gameday.shell.panel.BusyPanel"));
        command.addAll(List.of(arguments));
        return PanelWatch.of(command);
    }

    private void bar(String name, double measured, double most) {
        boolean held = measured <= most;
        met &= held;
        System.out.printf(
                Locale.ROOT, "  %-44s %.2f, at most %.2f: %s%n", name, measured, most, held ? "met" : "MISSED");
    }
}
