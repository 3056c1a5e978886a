package dev.gameday.shell.view;

import dev.gameday.catalog.BlastRadius;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Target;
import java.util.List;

/** An injection's targets in a few words. */
final class Targets {
    private Targets() {}

    /** The one target by name, several by number and kind, with the share of their work where it is not all. */
    static String of(Injection injection) {
        List<Target> targets = injection.targets();
        String what = targets.isEmpty()
                ? "nothing"
                : targets.size() == 1
                        ? targets.get(0).name()
                        : targets.size() + " " + targets.get(0).kind().noun() + "s";
        BlastRadius radius = injection.blastRadius();
        return radius.percentage() == 100 ? what : what + ", " + radius.percentage() + " %";
    }
}
