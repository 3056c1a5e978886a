package dev.gameday.rehearsal;

import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.util.List;
import java.util.Map;

/**
 * A layer that one of the flow's functions has when a rehearsal opens, in the place of the FIS extension: its name, what is in
 * it, the runtimes that it is for, and the variables that the function has with it.
 */
public record FittedLayer(String name, ZipArchive content, List<String> runtimes, Map<String, String> variables) {
    /** Collections are copied. */
    public FittedLayer {
        runtimes = List.copyOf(runtimes);
        variables = Map.copyOf(variables);
    }
}
