package dev.gameday.shell.line;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options and arguments that mean the same wherever they stand, each with the bean that completes it. */
final class UsualNames {
    private static final Map<String, String> PROVIDERS = Map.ofEntries(
            Map.entry("live", "profileNames"),
            Map.entry("profile", "profileNames"),
            Map.entry("binding", "bindingNames"),
            Map.entry("rehearsal", "rehearsalAddresses"),
            Map.entry("flow", "flowNames"),
            Map.entry("speed", "speeds"),
            Map.entry("override", "guardNames"),
            Map.entry("set", "settingNames"),
            Map.entry("scenario", "scenarioNames"),
            Map.entry("runbook", "scenarioNames"),
            Map.entry("session", "sessionNames"),
            Map.entry("functions", "functionNames"),
            Map.entry("as", "personNames"),
            Map.entry("owner", "personNames"),
            Map.entry("file", "fileNames"),
            Map.entry("out", "fileNames"),
            Map.entry("to", "fileNames"),
            Map.entry("key", "fileNames"),
            Map.entry("anchor", "fileNames"));

    private UsualNames() {}

    static @Nullable String provider(String name) {
        return PROVIDERS.get(name);
    }
}
