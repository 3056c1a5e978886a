package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.runtime.FunctionRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a sandbox is made from: one version of a function, as it is configured now. {@code revision} is another whenever
 * anything else here is; sandboxes of an earlier one take no more events. Layers come in their order, the last on top.
 */
public record Blueprint(
        String function,
        String version,
        String revision,
        FunctionRuntime runtime,
        String handler,
        Limits limits,
        Map<String, String> variables,
        ZipArchive code,
        List<ZipArchive> layers) {
    /** Collections are copied. */
    public Blueprint {
        variables = Map.copyOf(variables);
        layers = List.copyOf(layers);
    }

    /** The bounds of one sandbox: how long an event may take, its memory and its {@code /tmp}, both in MB. */
    public record Limits(Duration timeout, int memoryMegabytes, int storageMegabytes) {}

    boolean sameAs(Blueprint other) {
        return sameVersionAs(other) && revision.equals(other.revision);
    }

    boolean sameVersionAs(Blueprint other) {
        return function.equals(other.function) && version.equals(other.version);
    }
}
