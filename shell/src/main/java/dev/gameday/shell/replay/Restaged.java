package dev.gameday.shell.replay;

import dev.gameday.catalog.Identity;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import java.time.Instant;
import java.util.Optional;

/** Environments in which there is one rehearsal only: that of a run which is executed again. Nothing else can be reached. */
record Restaged(Environments environments, Instant start, Optional<FlowDescription> flow) implements Environments {
    @Override
    public Binding binding() {
        return environments.binding();
    }

    @Override
    public Environment rehearsal(Place place) {
        return environments.restaged(place, start, flow);
    }

    @Override
    public Optional<Environment> reopen(SessionOpened opened, Identity identity) {
        return Optional.empty();
    }
}
