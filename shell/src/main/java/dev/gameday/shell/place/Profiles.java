package dev.gameday.shell.place;

import dev.gameday.runbook.file.Loaded;
import dev.gameday.runbook.file.ProfileFile;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Finds profiles: the shipped one of the rehearsal, or one in a file. */
public final class Profiles {
    /** The name of the shipped profile. */
    public static final String REHEARSAL = "rehearsal";

    private static final String SHIPPED = "/profiles/rehearsal.yaml";

    private Profiles() {}

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

    /** The shipped profile for its name, else the one in the file of that path; what is wrong with it is told whole. */
    public static Profile named(String nameOrFile) {
        if (nameOrFile.equals(REHEARSAL)) {
            return shipped();
        }
        Loaded<Profile> loaded = ProfileFile.read(Path.of(nameOrFile));
        return loaded.match(profile -> profile, problems -> {
            throw new UsageException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        });
    }
}
