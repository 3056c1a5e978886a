package dev.gameday.shell.place;

import dev.gameday.runbook.file.Loaded;
import dev.gameday.runbook.file.ProfileFile;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds profiles: the shipped one of the rehearsal; the one in {@code gameday.yaml} of the working folder; those in {@code
 * $XDG_CONFIG_HOME/gameday/profiles}, else {@code ~/.config/gameday/profiles}, each in the file of its name; or one in
 * any file. That of the working folder comes before one of the same name elsewhere.
 */
public final class Profiles {
    /** The name of the shipped profile. */
    public static final String REHEARSAL = "rehearsal";

    private static final String SHIPPED = "/profiles/rehearsal.yaml";
    private static final String HERE = "gameday.yaml";
    private static final String SUFFIX = ".yaml";

    private final Path here;
    private final Path shelf;

    private Profiles(Path here, Path shelf) {
        this.here = here;
        this.shelf = shelf;
    }

    /** Those of whoever has this environment and home, in this working folder. */
    public static Profiles of(Map<String, String> environment, Path home, Path here) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path root = !config.isBlank() && Path.of(config).isAbsolute() ? Path.of(config) : home.resolve(".config");
        return new Profiles(here, root.resolve("gameday").resolve("profiles"));
    }

    /** The profile of the rehearsal. */
    public static Profile shipped() {
        try (InputStream resource = Profiles.class.getResourceAsStream(SHIPPED)) {
            if (resource == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the console");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return ProfileFile.read("rehearsal.yaml", text).match(profile -> profile, problems -> {
                throw new IllegalStateException("the shipped profile is broken: " + problems);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profile of that name, else the one in the file of that path; what is wrong with it is told whole. */
    public Profile named(String nameOrFile) {
        if (nameOrFile.equals(REHEARSAL)) {
            return shipped();
        }
        return file(nameOrFile).map(Profiles::read).orElseThrow(() -> {
            TreeSet<String> known = new TreeSet<>(files().keySet());
            known.add(REHEARSAL);
            return new UsageException(
                    "There is no profile '" + nameOrFile + "': " + NearestName.remedy(nameOrFile, known)
                            + ", give a file's path, or write " + shelf.resolve(nameOrFile + SUFFIX));
        });
    }

    /** The files of those that can be named, by name; one that can't be read has its file's name. */
    public SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(shelf)) {
            try (Stream<Path> found = Files.list(shelf)) {
                found.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> files.put(stem(file), file));
            } catch (IOException e) {
                throw new UsageException("The folder " + shelf + " can't be read: " + e.getMessage());
            }
        }
        Path near = here.resolve(HERE);
        if (Files.isRegularFile(near)) {
            files.put(ProfileFile.read(near).match(Profile::name, problems -> stem(near)), near);
        }
        files.remove(REHEARSAL);
        return files;
    }

    private Optional<Path> file(String nameOrFile) {
        boolean path = nameOrFile.contains("/") || nameOrFile.endsWith(SUFFIX) || nameOrFile.endsWith(".yml");
        return path ? Optional.of(here.resolve(nameOrFile)) : Optional.ofNullable(files().get(nameOrFile));
    }

    private static Profile read(Path file) {
        Loaded<Profile> loaded = ProfileFile.read(file);
        return loaded.match(
                profile -> profile.reached(profile.live().from(file))
                        .notifying(profile.notifications().stream()
                                .map(notification -> notification.from(file))
                                .toList()),
                problems -> {
                    throw new UsageException(problems.stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining(System.lineSeparator())));
                });
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
