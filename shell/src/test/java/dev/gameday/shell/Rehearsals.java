package dev.gameday.shell;

import dev.gameday.catalog.load.LoadDriver;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.RehearsalLoad;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** Gives tests of other packages the environments that the console itself runs in. */
public final class Rehearsals {
    private Rehearsals() {}

    /** As the console opens them; {@code wall} counts only where time is not virtual. */
    public static Environments shipped(InstantSource wall) {
        return shipped(wall, Map.of());
    }

    /** The same for a console that is started with these variables. */
    public static Environments shipped(InstantSource wall, Map<String, String> variables) {
        return new AwsWiring(wall, Profiles.of(Map.of(), Path.of("nowhere"), Path.of("nowhere")), variables);
    }

    /** The driver of that rehearsal's load, as the console has it for a rehearsal of its own. */
    public static LoadDriver load(Rehearsal rehearsal) {
        return RehearsalLoad.of(new InProcessControl(rehearsal));
    }
}
