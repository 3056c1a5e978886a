package dev.gameday.shell.twin;

import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.rehearsal.FittedLayer;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.RehearsalTerms;
import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Profiles;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The rehearsal of a place that begins with its run, ready for that run. */
public final class OwnRehearsal {
    private OwnRehearsal() {}

    /** Opens it in that time, with another flow than the usual one where one is given. */
    public static Rehearsal open(Place place, InstantSource time, Optional<FlowDescription> flow) {
        LayerZips zips = LayerZips.shipped();
        Map<String, FittedLayer> fitted =
                new FittedFunctions(zips, Profiles.shipped().store().orElseThrow()).of(place.layered());
        RehearsalTerms terms = RehearsalTerms.usual(RehearsalClock.of(time))
                .seed(place.seed())
                .knowing(LayerTwins.of(zips))
                .fitted(fitted);
        return Rehearsal.open(flow.map(terms::flow).orElse(terms));
    }
}
