package dev.gameday.rehearsal.sandbox.runtime;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java installation of this machine. */
record Jdk(Path home, int release) {
    private static final Path USUAL_FOLDER = Path.of("/usr/lib/jvm");

    /**
     * The one of that release, or else the next later one: of this program's own, {@code JAVA_HOME}, those beside either,
     * and those in {@code /usr/lib/jvm}.
     */
    static Jdk of(int release) throws StartFailure {
        Set<Path> homes = new LinkedHashSet<>();
        for (Path home : named()) {
            homes.add(home);
            homes.addAll(below(home.getParent()));
        }
        homes.addAll(below(USUAL_FOLDER));
        return homes.stream()
                .flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.release() >= release)
                .min(Comparator.comparingInt(Jdk::release))
                .orElseThrow(() -> new StartFailure("The runtime java" + release + " needs a JDK " + release
                        + " or later, and none is at JAVA_HOME, beside it or in " + USUAL_FOLDER + "."));
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static Set<Path> named() {
        Set<Path> named = new LinkedHashSet<>(Set.of(Path.of(System.getProperty("java.home"))));
        Optional.ofNullable(System.getenv("JAVA_HOME"))
                .filter(home -> !home.isEmpty())
                .map(Path::of)
                .ifPresent(named::add);
        return named;
    }

    private static Set<Path> below(@Nullable Path folder) {
        Set<Path> homes = new LinkedHashSet<>();
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().forEach(homes::add);
            } catch (IOException none) {
                return homes;
            }
        }
        return homes;
    }

    /** The installation there, if it is one: its file {@code release} says {@code JAVA_VERSION="17.0.1"}. */
    private static Optional<Jdk> at(Path home) {
        Path file = home.resolve("release");
        if (!Files.isRegularFile(file)
                || !Files.isExecutable(home.resolve("bin").resolve("java"))) {
            return Optional.empty();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return version.matches("[1-9][0-9]*([.+-].*)?")
                    ? Optional.of(new Jdk(home, Integer.parseInt(version.split("[.+-]")[0])))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
