package dev.gameday.shell.control;

import dev.gameday.runbook.conductor.core.Mark;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;

/** What a halt came to for one fault: removed and seen gone, still there, or not known yet. */
record FaultEnding(boolean settled, Line line) {
    static FaultEnding of(FaultView fault) {
        Line name = Line.of(fault.title() + " ", Tone.TITLE);
        if (!fault.open()) {
            return new FaultEnding(true, name.plus("removed and seen gone", Tone.GOOD));
        }
        if (fault.has(Mark.GIVEN_UP)) {
            String expiry = fault.undo()
                    .expiresAt()
                    .map(at -> "its effect ends by itself at " + at)
                    .orElse("it does not end by itself");
            return new FaultEnding(
                    true,
                    name.plus("STILL THERE", Tone.BAD)
                            .plus("; " + expiry + "; by hand: " + fault.undo().byHand()));
        }
        return new FaultEnding(false, name.plus("being removed", Tone.WARNING));
    }
}
