package dev.gameday.shell.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The medians of ten starts on each JDK, taken in turns so that a busy machine is equally busy for all: the console to
 * its prompt and to the end of some commands, beside a bare JLine prompt without any archive.
 */
final class StartBench {
    private static final int RUNS = 10;
    /** The commands whose whole run is timed. */
    private static final List<List<String>> COMMANDS = List.of(List.of("--version"), List.of("scenario", "list"));

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private final Path launcher;
    private final List<String> bare;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private StartBench(Path launcher, Path home) {
        this.launcher = launcher;
        this.bare = List.of("-cp", System.getProperty("java.class.path"), BarePrompt.class.getName());
        environment.put("GAMEDAY_HOME", home.toString());
    }

    /** Arguments: the launcher, then the home of each JDK. Ends with 1 if the prompt comes too late on any. */
    public static void main(String[] arguments) throws Exception {
        JLINE.setLevel(Level.OFF);
        StartBench bench = new StartBench(Path.of(arguments[0]), Files.createTempDirectory("gameday-bench"));
        boolean met = true;
        for (Path jdk : List.of(arguments).subList(1, arguments.length).stream()
                .map(Path::of)
                .toList()) {
            met &= bench.measure(jdk);
        }
        Runtime.getRuntime().halt(met ? 0 : 1);
    }

    private boolean measure(Path jdk) throws Exception {
        int feature = feature(jdk);
        environment.put("GAMEDAY_JAVA", jdk.toString());
        String java = jdk.resolve("bin/java").toString();
        List<String> bareCommand = new ArrayList<>(List.of(java));
        if (feature >= 22) {
            bareCommand.add("--enable-native-access=ALL-UNNAMED");
        }
        bareCommand.addAll(bare);
        Map<String, Callable<Duration>> rows = new LinkedHashMap<>();
        rows.put("bare JLine prompt", () -> PtyRun.untilPrompt(bareCommand, environment, "bare> "));
        List<String> console = List.of(launcher.toString());
        rows.put("gameday to prompt", () -> PtyRun.untilPrompt(console, environment, "gameday> "));
        rows.put(
                "gameday to first answer",
                () -> PtyRun.untilAnswer(console, environment, "gameday> ", "help exit\r", "Leave the console"));
        for (List<String> command : COMMANDS) {
            rows.put("gameday " + String.join(" ", command), () -> untilEnd(command));
        }
        Path aws = onPath("aws");
        if (aws != null) {
            rows.put("aws --version", () -> PlainRun.untilEnd(List.of(aws.toString(), "--version"), environment));
        }
        System.out.println("JDK " + feature + " (" + jdk + "), median of " + RUNS + ", seconds");
        Map<String, Double> medians = Medians.of(rows, RUNS);
        medians.forEach((name, seconds) -> System.out.printf("  %-24s %5.2f%n", name, seconds));
        return verdict(feature, medians);
    }

    private Duration untilEnd(List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(words);
        return PlainRun.untilEnd(command, environment);
    }

    private static boolean verdict(int feature, Map<String, Double> medians) {
        double bar = feature >= 25 ? 2.0 : 2.5;
        double ratio = medians.getOrDefault("gameday to prompt", Double.NaN)
                / medians.getOrDefault("bare JLine prompt", Double.NaN);
        boolean met = ratio <= bar;
        System.out.printf(
                "  to prompt: %.2f times the bare prompt, at most %.1f: %s%n", ratio, bar, met ? "met" : "MISSED");
        return met;
    }

    private static int feature(Path jdk) throws Exception {
        String version = Files.readString(jdk.resolve("release"));
        String number = version.replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
        return Integer.parseInt(number);
    }

    private static @Nullable Path onPath(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }
}
