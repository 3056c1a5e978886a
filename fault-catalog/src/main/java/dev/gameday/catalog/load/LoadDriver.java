package dev.gameday.catalog.load;

import dev.gameday.catalog.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Port: changes how much the clients of a flow send. Every change has an id and ends by itself at the driver's side, also
 * when this process is gone. None retries; what the driver does not answer is trouble.
 */
public interface LoadDriver {
    /** Where nothing drives the clients: every call is refused in one sentence. */
    LoadDriver NONE = new NoLoadDriver();

    /** Multiplies the load for that long; a change of that id that is there stays as it is. */
    Outcome<LoadChange> raise(String id, double factor, Duration duration);

    /** The change of that id, if it is there; changes nothing. */
    Outcome<Optional<LoadChange>> present(String id);

    /** Ends the change of that id and reads back what is there; one that is not there is nothing to end. */
    Outcome<Optional<LoadChange>> remove(String id);

    /** Every change that is there, whosever it is; changes nothing. */
    Outcome<List<LoadChange>> all();

    /** What a person would type to end the change of that id; asks nothing. */
    String byHand(String id);
}
