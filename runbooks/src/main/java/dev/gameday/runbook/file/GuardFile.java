package dev.gameday.runbook.file;

import dev.gameday.runbook.StopCondition;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Turns the global stop conditions' YAML into stop conditions, or into all that is wrong with it at once. */
public final class GuardFile {
    private static final String SHIPPED = "guards.yaml";

    private GuardFile() {}

    /** The stop conditions that this console ships. */
    public static List<StopCondition> shipped() {
        Loaded<List<StopCondition>> guards = read(SHIPPED, ShippedText.of(SHIPPED));
        return guards.value()
                .orElseThrow(() -> new IllegalStateException(guards.problems().toString()));
    }

    /** The stop conditions in this text; {@code file} is how problems name it. */
    public static Loaded<List<StopCondition>> read(String file, String text) {
        return read(file, text, new Problems());
    }

    /** The stop conditions in the file of that path. */
    public static Loaded<List<StopCondition>> read(Path path) {
        Problems problems = new Problems();
        return TextFile.read(path, problems)
                .map(text -> read(path.toString(), text, problems))
                .orElseGet(() -> Loaded.of(Optional.empty(), problems));
    }

    private static Loaded<List<StopCondition>> read(String file, String text, Problems problems) {
        Scalars.checkTexts(file, text, problems);
        return Loaded.of(
                YamlFile.read(file, text, problems).flatMap(YamlNode::map).map(GuardFile::guards), problems);
    }

    private static List<StopCondition> guards(YamlMap map) {
        List<StopCondition> guards = new ConditionReader().read(map, "stop-conditions");
        map.close();
        return guards;
    }
}
