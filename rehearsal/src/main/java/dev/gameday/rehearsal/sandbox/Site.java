package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.process.Tools;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What is around the sandboxes: the Region, the real time and a monotonic clock in nanoseconds, where AWS's endpoints
 * are for the code inside (asked for when the first sandbox starts), where its log lines go, a folder for files, and what the
 * machine has.
 */
public record Site(
        String region,
        InstantSource wall,
        LongSupplier nanoTime,
        Supplier<URI> endpoint,
        LogSink log,
        Path folder,
        Tools tools) {
    /** Where sandboxes' files usually go: not below {@code /tmp}, which functions clean, where that can be helped. */
    public static Path usualFolder() {
        Path lasting = Path.of("/var/tmp");
        return Files.isWritable(lasting) ? lasting : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
