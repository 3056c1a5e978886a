package dev.gameday.shell.blind;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.view.text.Glyphs;
import java.time.Instant;

/** What somebody who looks needs: the run, its account's ports, how it was deployed, and a screen of so many columns. */
record Sight(ActiveRun run, Workbench workbench, AsDeployed deployed, Glyphs glyphs, int width) {
    MetricReader reader() {
        return run.environment().outside().reader();
    }

    Components components() {
        return new Components(run.environment().binding());
    }

    Instant now() {
        return run.clock().instant();
    }

    /** What was asked for; trouble is told as it is. */
    static <T> T answered(Outcome<T> outcome) {
        return outcome.match(value -> value, trouble -> {
            throw new RefusedException("No answer: " + trouble.sentence(), "try again in a moment");
        });
    }
}
