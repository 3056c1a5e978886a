package dev.gameday.catalog.leftover;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.Outcome;

/**
 * Port: looks through the account and Region for whatever carries our names or tags, and for the known leftovers of
 * others, with no local record; removes only ours.
 */
public interface Sweeper {
    /** Looks at everything; changes nothing. A part that gives no answer is said, and keeps no other from being looked at. */
    Look look();

    /** Takes a step towards the removal of something of ours and reads back: call it again until it says {@code GONE}. */
    Outcome<ControlState> remove(Finding finding);
}
