package dev.gameday.shell.command.layer;

import dev.gameday.catalog.arming.LayerZip;
import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.arming.Language;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code layer build}: writes a fault layer's zip to a file, for whoever publishes layers by other means. */
@Component
final class LayerBuildCommand {
    private final LayerZips zips;
    private final Console console;

    LayerBuildCommand(LayerZips zips, Console console) {
        this.zips = zips;
        this.console = console;
    }

    @Command(
            name = {"layer", "build"},
            description = "Write a fault layer's zip to a file",
            group = Task.PREPARE,
            help = "For example: layer build --layer java --to gameday-faults-java.zip.")
    void build(
            @Option(longName = "layer", required = true, description = "Which layer") Language layer,
            @Option(longName = "to", description = "The file; gameday-faults-java.zip or the like here unless named")
                    @Nullable Path to) {
        LayerZip zip = layer.zip(zips);
        Path file = to == null ? Path.of(layer.layer() + ".zip") : to;
        try {
            Files.write(file, zip.bytes());
        } catch (IOException e) {
            throw new RefusedException(
                    file + " can't be written (" + e.getMessage() + ")", "name another file with --to");
        }
        console.print("%s: %d bytes, SHA-256 %s".formatted(file, zip.bytes().length, zip.digest()));
    }
}
