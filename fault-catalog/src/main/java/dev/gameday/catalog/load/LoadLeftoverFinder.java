package dev.gameday.catalog.load;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.leftover.LeftoverFinder;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds the changes of load that carry our names, and adds them to what another finder finds. */
public final class LoadLeftoverFinder implements LeftoverFinder {
    private final LeftoverFinder others;
    private final LoadDriver driver;

    /** Adds the driver's changes to those of {@code others}. */
    public LoadLeftoverFinder(LeftoverFinder others, LoadDriver driver) {
        this.others = others;
        this.driver = driver;
    }

    @Override
    public Outcome<List<Leftover>> leftovers(Collection<String> roles) {
        return others.leftovers(roles).then(found -> driver.all().map(changes -> joined(found, changes)));
    }

    private static List<Leftover> joined(List<Leftover> found, List<LoadChange> changes) {
        Stream<Leftover> ours = changes.stream()
                .filter(change -> change.id().startsWith(InjectionId.PREFIX))
                .map(LoadLeftoverFinder::leftover);
        return Stream.concat(found.stream(), ours).toList();
    }

    /** The label does not tell where the session's name ends and the step's begins, so both stand for the session. */
    private static Leftover leftover(LoadChange change) {
        return new Leftover(
                "change of load",
                change.id(),
                change.id().substring(InjectionId.PREFIX.length()),
                "× " + change.factor() + " until " + change.until());
    }
}
