package dev.gameday.shell.run;

import dev.gameday.runbook.event.Recorded;
import java.util.Optional;

/** Keeps from those who watch a run what they are not told yet. Once lifted it keeps nothing, for good. */
public interface Veil {
    /** Keeps nothing. */
    Veil NONE = new Veil() {
        @Override
        public Optional<Recorded> shown(Recorded recorded) {
            return Optional.of(recorded);
        }

        @Override
        public boolean drawn() {
            return false;
        }
    };

    /** What may be seen of the event; empty where nothing may. */
    Optional<Recorded> shown(Recorded recorded);

    /** Whether something is kept. */
    boolean drawn();
}
