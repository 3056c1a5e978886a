package dev.gameday.catalog.arming;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a function stands with one kit, as its configuration and its tags tell. {@code mark} is what its tag says was added,
 * {@code layer} the kit's layer version that it has, {@code missing} what an armed function has and it lacks.
 */
public record Standing(
        Kit kit, FunctionSetup function, Optional<Added> mark, Optional<String> layer, List<String> missing) {
    public Standing {
        missing = List.copyOf(missing);
    }

    /** The standing of a function that carries these tags. */
    public static Standing of(Kit kit, FunctionSetup function, Map<String, String> tags) {
        Optional<Added> mark =
                Optional.ofNullable(tags.get(kit.tag())).flatMap(Added::parse).filter(added -> !added.isEmpty());
        Arrangement present = function.arrangement();
        Optional<String> layer = mark.flatMap(Added::layer)
                .flatMap(ours -> present.layers().stream()
                        .filter(arn -> Layers.same(arn, ours))
                        .findFirst())
                .or(() -> kit.layer(present));
        boolean layered =
                layer.filter(arn -> kit.fits(arn, function.architecture())).isPresent();
        return new Standing(kit, function, mark, layer, kit.missing(present, layered));
    }

    /** Whether it has everything. */
    public boolean armed() {
        return missing.isEmpty();
    }

    /** Whether something that its tag tells of is there. */
    public boolean marked() {
        return mark.filter(added -> added.isIn(function.arrangement())).isPresent();
    }

    /** Whether something of the kit is there, and something is missing. */
    public boolean partly() {
        return !armed() && (marked() || !kit.evident(function.arrangement()).isEmpty());
    }
}
