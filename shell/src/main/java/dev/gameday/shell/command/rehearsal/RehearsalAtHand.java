package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.place.RehearsalControl;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rehearsal that a command speaks to: the served one that is named, else that of the run under way. */
@Component
final class RehearsalAtHand {
    private final Joining joining;
    private final RunDesk desk;

    RehearsalAtHand(Joining joining, RunDesk desk) {
        this.joining = joining;
        this.desk = desk;
    }

    RehearsalControl control(@Nullable String option) {
        return joining.served(option)
                .<RehearsalControl>map(served -> served)
                .or(() -> desk.underWay().map(ActiveRun::control))
                .orElseThrow(() -> new RefusedException(
                        "There is no rehearsal to speak to",
                        "name a served one with --rehearsal URL, or start a run in this console"));
    }
}
