package dev.gameday.shell.arming;

import dev.gameday.catalog.arming.LayerZip;
import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.line.Choice;
import java.util.List;
import java.util.Locale;

/** Which of the two fault layers: the one for functions in Java, or the one for functions in Python. */
public enum Language implements Choice {
    JAVA,
    PYTHON;

    private static final List<String> JAVA_RUNTIMES = List.of("java8.al2", "java11", "java17", "java21");
    private static final List<String> PYTHON_RUNTIMES =
            List.of("python3.9", "python3.10", "python3.11", "python3.12", "python3.13");

    @Override
    public String meaning() {
        return "for functions in " + (this == JAVA ? "Java" : "Python");
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the layer is called in an account. */
    public String layer() {
        return "gameday-faults-" + word();
    }

    /** Whether functions of that runtime can have it. */
    public boolean runs(String runtime) {
        return runtime.startsWith(this == JAVA ? "java" : "python3");
    }

    /** Its content. Refuses where this console has none. */
    public LayerZip zip(LayerZips zips) {
        byte[] bytes = zips.zip(word())
                .orElseThrow(() -> new RefusedException(
                        "This console was built without the " + word() + " layer (/layers/" + word()
                                + ".zip is missing in it)",
                        "build it from the sources with scripts/build, or give a published one with --layer-arn"));
        return new LayerZip(
                layer(), bytes, this == JAVA ? JAVA_RUNTIMES : PYTHON_RUNTIMES, "Gameday's fault layer for " + word());
    }
}
