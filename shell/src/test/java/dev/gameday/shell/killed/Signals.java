package dev.gameday.shell.killed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends signals to processes that a test has started. */
final class Signals {
    private Signals() {}

    static void send(String name, long pid) throws IOException, InterruptedException {
        int failed = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IllegalStateException("kill -" + name + " " + pid + " ended with " + failed);
        }
    }

    /** A build that was started in the background or by nohup hands on that a signal is ignored, and Java heeds that. */
    static void assumeHeard(String name) throws IOException, InterruptedException {
        Process sleeper = new ProcessBuilder("sleep", "10").start();
        send(name, sleeper.pid());
        boolean heard = sleeper.waitFor(1, TimeUnit.SECONDS);
        sleeper.destroyForcibly();
        assumeTrue(heard, "SIG" + name + " is ignored by all that this build starts: skipped");
    }
}
