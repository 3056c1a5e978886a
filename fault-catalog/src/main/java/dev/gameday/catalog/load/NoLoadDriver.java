package dev.gameday.catalog.load;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Refuses every change of load, for there is nothing that could do it. */
final class NoLoadDriver implements LoadDriver {
    private static final Trouble NOTHING = new Trouble(
            Trouble.Kind.REFUSED, "nothing here drives the load of the clients, so a fault of load can't be done");

    @Override
    public Outcome<LoadChange> raise(String id, double factor, Duration duration) {
        return Outcome.failed(NOTHING);
    }

    @Override
    public Outcome<Optional<LoadChange>> present(String id) {
        return Outcome.failed(NOTHING);
    }

    @Override
    public Outcome<Optional<LoadChange>> remove(String id) {
        return Outcome.failed(NOTHING);
    }

    @Override
    public Outcome<List<LoadChange>> all() {
        return Outcome.failed(NOTHING);
    }

    @Override
    public String byHand(String id) {
        return "nothing to type: " + NOTHING.sentence();
    }
}
