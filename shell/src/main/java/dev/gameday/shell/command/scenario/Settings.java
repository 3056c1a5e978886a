package dev.gameday.shell.command.scenario;

import dev.gameday.shell.UsageException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code --set name=value} options of one command line. */
public final class Settings {
    private Settings() {}

    /** The settings by name; what is no setting, or one twice, is refused. */
    public static Map<String, String> of(List<String> options) {
        Map<String, String> settings = new TreeMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "--set cannot be '" + option + "': give name=value, for example percentage=50.");
            }
            if (settings.put(option.substring(0, equals), option.substring(equals + 1)) != null) {
                throw new UsageException("--set names '" + option.substring(0, equals) + "' twice.");
            }
        }
        return settings;
    }
}
