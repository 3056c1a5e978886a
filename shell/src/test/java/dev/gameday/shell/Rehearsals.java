package dev.gameday.shell;

import dev.gameday.shell.run.Environments;
import java.time.InstantSource;

/** Gives tests of other packages the environments that the console itself runs in. */
public final class Rehearsals {
    private Rehearsals() {}

    /** As the console opens them; {@code wall} counts only where time is not virtual. */
    public static Environments shipped(InstantSource wall) {
        return new AwsWiring(wall);
    }
}
