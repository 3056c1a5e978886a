package dev.gameday.shell.command.rehearsal;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.FlowReading;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Problem;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The flow that is named: one that ships, or the one in a file; every mistake in a file is told at once. */
public final class ChosenFlow {
    private ChosenFlow() {}

    public static FlowDescription of(@Nullable String nameOrFile) {
        String name = nameOrFile == null ? Flows.shipped().get(0) : nameOrFile;
        boolean file = name.endsWith(".yaml") || name.endsWith(".yml") || name.contains("/");
        if (file) {
            FlowReading reading = Flows.read(Path.of(name));
            return reading.flow()
                    .orElseThrow(() -> new UsageException(reading.problems().stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining(System.lineSeparator()))));
        }
        if (!Flows.shipped().contains(name)) {
            throw new UsageException(
                    "No flow '" + name + "' ships; " + NearestName.remedy(name, Flows.shipped()) + ", or name a file.");
        }
        return Flows.shipped(name);
    }
}
