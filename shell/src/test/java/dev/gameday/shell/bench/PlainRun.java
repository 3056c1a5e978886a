package dev.gameday.shell.bench;

import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process without a terminal, from its start to its end. */
final class PlainRun {
    private PlainRun() {}

    static Duration untilEnd(List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        builder.environment().putAll(environment);
        long started = System.nanoTime();
        int exitCode = builder.start().waitFor();
        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        if (exitCode != 0) {
            throw new IllegalStateException(command + " ended with " + exitCode);
        }
        return taken;
    }
}
