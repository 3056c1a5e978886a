package dev.gameday.shell.twin;

import dev.gameday.catalog.arming.FaultPlace;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.arming.LayerZip;
import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.layer.Settings;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows the fault layers that ship with the console, by what is in them: the same bytes, or it is another layer. Both do the
 * same, as their shared vectors show, so the one in Java is asked for both.
 */
public final class LayerTwins implements KnownLayers {
    private final LayerZips zips;
    private Set<String> digests = Set.of();

    private LayerTwins(LayerZips zips) {
        this.zips = zips;
    }

    /** Those of these zips. They are read when the first function has a layer. */
    public static LayerTwins of(LayerZips zips) {
        return new LayerTwins(zips);
    }

    /** Functions that read their documents at an address have none here: nobody serves one. */
    @Override
    public List<KnownSandbox> sandboxes(Blueprint blueprint, ObjectReads objects, InstantSource clock, int count) {
        Map<String, String> variables = blueprint.variables();
        Optional<FaultPlace> place = FaultPlace.parse(variables.getOrDefault(Kit.FAULTS_VARIABLE, ""));
        if (place.isEmpty()
                || !Kit.FAULTS.bootstrap().equals(variables.get(Kit.WRAPPER))
                || !shipped(blueprint.layers())) {
            return List.of();
        }
        Duration poll = new Settings(variables).poll();
        Clock time = clock.withZone(ZoneOffset.UTC);
        List<KnownSandbox> sandboxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // In Lambda no two sandboxes look at the same time; the first look of each is when it starts.
            Duration second = poll.multipliedBy(i + 1L).dividedBy(count);
            sandboxes.add(new LayerTwin(
                    blueprint,
                    new RehearsedSource(place.get(), objects),
                    time,
                    poll,
                    time.instant().plus(second)));
        }
        return sandboxes;
    }

    private boolean shipped(List<ZipArchive> layers) {
        if (digests.isEmpty()) {
            digests = Stream.of("java", "python")
                    .flatMap(name -> zips.zip(name).stream())
                    .map(bytes -> new LayerZip("", bytes, List.of(), "").digest())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return layers.stream().map(ZipArchive::sha256).anyMatch(digests::contains);
    }
}
