package dev.gameday.runbook.file;

import dev.gameday.runbook.profile.Profile;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Optional;

/** Turns a profile's YAML into a {@link Profile}, or into all that is wrong with it at once. */
public final class ProfileFile {
    private ProfileFile() {}

    /** The profile in this text; {@code file} is how problems name it. */
    public static Loaded<Profile> read(String file, String text) {
        return read(file, text, new Problems());
    }

    /** The profile in the file of that path. */
    public static Loaded<Profile> read(Path path) {
        Problems problems = new Problems();
        return TextFile.read(path, problems)
                .map(text -> read(path.toString(), text, problems))
                .orElseGet(() -> Loaded.of(Optional.empty(), problems));
    }

    private static Loaded<Profile> read(String file, String text, Problems problems) {
        Scalars.checkTexts(file, text, problems);
        return Loaded.of(
                YamlFile.read(file, text, problems).flatMap(YamlNode::map).flatMap(ProfileReader::read), problems);
    }
}
