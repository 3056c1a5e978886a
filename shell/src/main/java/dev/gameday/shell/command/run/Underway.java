package dev.gameday.shell.command.run;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;

/** The run that a command speaks to. */
final class Underway {
    private Underway() {}

    static ActiveRun run(RunDesk desk) {
        return desk.underWay()
                .orElseThrow(() -> new RefusedException(
                        "No run is under way in this console", "start one with scenario run NAME"));
    }
}
