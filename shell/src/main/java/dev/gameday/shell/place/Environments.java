package dev.gameday.shell.place;

import dev.gameday.catalog.Identity;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.time.Instant;
import java.util.Optional;

/** Opens the environments that runs act in. */
public interface Environments {
    /** What logical names are in the rehearsal. */
    Binding binding();

    /** The place's own rehearsal cloud, with its flow warm; the caller closes it. */
    Environment rehearsal(Place place);

    /**
     * The place's own rehearsal cloud in virtual time that begins at {@code start}, with another flow than the usual one where
     * one is given: for a run that is executed again. The caller closes it.
     */
    default Environment restaged(Place place, Instant start, Optional<FlowDescription> flow) {
        throw new UnsupportedOperationException("these environments execute nothing again");
    }

    /** The place's own rehearsal cloud in virtual time that somebody lets go step by step; the caller closes it. */
    default Environment stepped(Place place, Timeline timeline) {
        throw new UnsupportedOperationException("these environments let nobody step through time");
    }

    /** The rehearsal that another process serves at the place's URL; the caller closes what joins it. */
    default Environment joined(Place place) {
        throw new UnsupportedOperationException("these environments join no served rehearsal");
    }

    /** The account of the place's profile, with that profile's credentials; the caller closes it. */
    default Environment live(Place place) {
        throw new UnsupportedOperationException("these environments reach no account");
    }

    /** The environment of that place. */
    default Environment at(Place place) {
        if (place.live().isPresent()) {
            return live(place);
        }
        return place.served().isPresent() ? joined(place) : rehearsal(place);
    }

    /**
     * The environment that a record names, to take away there what its run left; the caller closes it. Empty where that
     * was a rehearsal which ended with its console. Refuses where it can't be reached from here.
     */
    Optional<Environment> reopen(SessionOpened opened, Identity identity);
}
