package dev.gameday.runbook.file;

import dev.gameday.runbook.Runbook;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns a runbook's YAML into a {@link Runbook}, or into all that is wrong with it at once. It checks what the file alone
 * can tell; whether its faults, metrics and targets exist is the planner's to say. {@code docs/writing-a-runbook.md}
 * describes the format.
 */
public final class RunbookFile {
    private RunbookFile() {}

    /** The runbook in this text; {@code file} is how problems name it. */
    public static Loaded<Runbook> read(String file, String text) {
        return read(file, text, new Problems());
    }

    /** The runbook in the file of that path. */
    public static Loaded<Runbook> read(Path path) {
        return sourced(path).map(Sourced::content);
    }

    /** The same, with the file's text. */
    public static Loaded<Sourced<Runbook>> sourced(Path path) {
        Problems problems = new Problems();
        return TextFile.read(path, problems)
                .map(text -> read(path.toString(), text, problems).map(runbook -> new Sourced<>(runbook, text)))
                .orElseGet(() -> Loaded.of(Optional.empty(), problems));
    }

    private static Loaded<Runbook> read(String file, String text, Problems problems) {
        Scalars.checkTexts(file, text, problems);
        Optional<Runbook> runbook = YamlFile.read(file, text, problems)
                .flatMap(YamlNode::map)
                .flatMap(map -> new RunbookReader(problems).read(file, text, map));
        return Loaded.of(runbook, problems);
    }
}
