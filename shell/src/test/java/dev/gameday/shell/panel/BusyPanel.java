package dev.gameday.shell.panel;

import com.sun.management.OperatingSystemMXBean;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.chart.TwelveMetrics;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A panel on the terminal that it is started on, fed with twelve metrics, for the benchmark to watch from outside. What it
 * measures of itself it says on the error stream, a word and numbers on each line; times are {@link System#nanoTime()}.
 */
final class BusyPanel {
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final int WARM_RATE = 20;

    /** So long, in seconds, the compiler must have had nothing to do, and at most so long that is waited for. */
    private static final int IDLE = 15;

    private static final int LONGEST_SETTLING = 150;
    private static final long SEED = 7;

    private final TwelveMetrics metrics = new TwelveMetrics();
    private final Panel panel;
    private volatile Instant now = Instant.now();
    private volatile RunView view = metrics.view();
    private boolean simulated;

    private BusyPanel(Panel panel) {
        this.panel = panel;
    }

    /** {@code cpu RATE SECONDS}, {@code glass NOTES} or {@code hours HOURS}. */
    public static void main(String[] arguments) throws IOException {
        say("started", ManagementFactory.getRuntimeMXBean().getStartTime());
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).providers("jni").build()) {
            BusyPanel busy = new BusyPanel(new Panel(terminal, System.getenv()));
            Thread feeder = new Thread(() -> busy.feed(arguments), "feeder");
            feeder.setDaemon(true);
            feeder.start();
            say("open", System.nanoTime());
            busy.panel.open(() -> busy.view, busy::time, new Acts(new ArrayList<>()));
        }
    }

    private Instant time() {
        return simulated ? now : Instant.now();
    }

    private void feed(String[] arguments) {
        try {
            switch (arguments[0]) {
                case "cpu" -> processorTime(Double.parseDouble(arguments[1]), Long.parseLong(arguments[2]));
                case "glass" -> notes(Integer.parseInt(arguments[1]));
                case "hours" -> hours(Integer.parseInt(arguments[1]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say("done", System.nanoTime());
        Runtime.getRuntime().halt(0);
    }

    private void processorTime(double rate, long seconds) throws InterruptedException {
        samples(WARM_RATE, WARM_UP.toSeconds());
        settle(rate);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        long begun = System.nanoTime();
        say("measuring", begun);
        samples(rate, seconds);
        long spent = system.getProcessCpuTime() - before;
        long ended = System.nanoTime();
        say("measured", ended);
        say("cpu", spent, ended - begun);
        say("memory", used());
    }

    /** A steady state begins when the compiler has ended, with what another rate has it compile anew. */
    private void settle(double rate) throws InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long spent = compiler.getTotalCompilationTime();
        int idle = 0;
        for (int second = 0; second < LONGEST_SETTLING && idle < IDLE; second++) {
            samples(rate, 1);
            long now = compiler.getTotalCompilationTime();
            idle = now == spent ? idle + 1 : 0;
            spent = now;
        }
        say("idle", idle);
    }

    private void samples(double rate, long seconds) throws InterruptedException {
        long gap = (long) (1e9 / rate);
        long begun = System.nanoTime();
        for (long event = 0; event < rate * seconds; event++) {
            sample(Instant.now());
            sleepUntil(begun + (event + 1) * gap);
        }
    }

    private void sample(Instant at) {
        view = metrics.sampled(view, at);
        panel.ring();
    }

    /** Notes at odd times between samples; each is said before it is told to the panel. */
    private void notes(int count) throws InterruptedException {
        samples(WARM_RATE, WARM_UP.toSeconds());
        Random random = new Random(SEED);
        for (int note = 0; note < count; note++) {
            sample(Instant.now());
            sleepUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(40 + random.nextInt(160)));
            say("note", note, System.nanoTime());
            view = metrics.told(view, Instant.now(), new PeopleEvent.Noted("ada", TwelveMetrics.token(note)));
            panel.ring();
            sleepUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(150));
        }
    }

    private void hours(int count) throws InterruptedException {
        simulated = true;
        for (int second = 1; second <= count * 3600; second++) {
            now = now.plusSeconds(1);
            sample(now);
            if (second % 20 == 0) {
                view = metrics.told(view, now, new PeopleEvent.Noted("ada", "at second " + second));
                Thread.sleep(1);
            }
            if (second % 3600 == 0) {
                Thread.sleep(500);
                say("hour", second / 3600, used());
            }
        }
    }

    private static long used() {
        for (int turn = 0; turn < 3; turn++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static void say(String word, long... numbers) {
        StringBuilder line = new StringBuilder(word);
        for (long number : numbers) {
            line.append(' ').append(number);
        }
        System.err.println(line);
    }
}
