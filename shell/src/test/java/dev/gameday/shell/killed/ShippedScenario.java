package dev.gameday.shell.killed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A scenario that ships, with a baseline that is easily met: with few orders a percentile is of few, and
 * whether it is normal must not decide whether anything is injected here.
 */
final class ShippedScenario {
    private static final String SLOWEST = "{metric: acknowledge-p99, is: \"<= 800\"}";
    private static final String EASY = "{metric: acknowledge-p99, is: \"<= 60000\"}";

    private ShippedScenario() {}

    /** Writes it into the folder, as a file that {@code scenario run} takes. */
    static String in(Path folder, String name) throws IOException {
        try (InputStream shipped = ShippedScenario.class.getResourceAsStream("/runbooks/" + name + ".yaml")) {
            if (shipped == null) {
                throw new IllegalArgumentException("no scenario " + name + " ships");
            }
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(folder);
            String easy = text.replace(SLOWEST, EASY);
            return Files.writeString(folder.resolve(name + ".yaml"), easy).toString();
        }
    }
}
