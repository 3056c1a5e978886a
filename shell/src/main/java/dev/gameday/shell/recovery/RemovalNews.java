package dev.gameday.shell.recovery;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.console.Console;
import java.util.function.Consumer;

/** Tells what comes of each removal while a console takes away what another one left. */
public record RemovalNews(Console console) implements Consumer<Recorded> {
    @Override
    public void accept(Recorded recorded) {
        if (recorded.event() instanceof FaultEvent.FaultRemoved removed) {
            console.print("  " + removed.step() + ": removed; " + removed.detail());
        } else if (recorded.event() instanceof FaultEvent.RemovalDelayed delayed) {
            console.print("  " + delayed.step() + ": not yet, tried again; " + delayed.why());
        } else if (recorded.event() instanceof FaultEvent.EffectGone gone) {
            console.print("  " + gone.step() + ": its effect is no longer seen");
        } else if (recorded.event() instanceof FaultEvent.RemovalGivenUp given) {
            console.error("  " + given.step() + ": given up; by hand: " + given.byHand());
        }
    }
}
