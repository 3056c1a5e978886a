package dev.gameday.shell.arming;

import dev.gameday.catalog.arming.Added;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.arming.Standing;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes away from functions what arming added: what their own tag says, else what this machine's records say, else what is
 * evidently the kit's. Everything else stays.
 */
public final class FunctionDisarming {
    private final ArmingDesk desk;
    private final ArmingPlace place;
    private final Kit kit;
    private final Consumer<Told> told;

    /** {@code told} hears of each function as soon as it is done with. */
    public FunctionDisarming(ArmingDesk desk, ArmingPlace place, Kit kit, Consumer<Told> told) {
        this.desk = desk;
        this.place = place;
        this.kit = kit;
        this.told = told;
    }

    private record Found(FunctionSetup function, Added added, String source) {}

    /** Disarms them. Refuses, before anything is changed, where what else a function has can't be read. */
    public ExitCode disarm(List<String> names) {
        List<Found> found = new ArrayList<>();
        for (FunctionSetup function : place.functions(names)) {
            function.unreadable().ifPresent(why -> {
                throw new RefusedException(
                        "the variables of %s can't be read (%s), so writing them would lose them"
                                .formatted(function.name(), why),
                        "get kms:Decrypt on the function's key and try again; nothing was changed");
            });
            found(function)
                    .ifPresentOrElse(
                            found::add,
                            () -> told.accept(Told.of(
                                    function.name(),
                                    "not armed",
                                    "does not have " + kit.title() + "; nothing was done")));
        }
        return found.isEmpty()
                ? ExitCode.HELD
                : desk.recorded(place, kit.takesAway(), session -> {
                    ExitCode worst = ExitCode.HELD;
                    for (Found one : found) {
                        ArmingEnd end = session.disarm(one.function(), kit, one.added());
                        boolean done = end.is(ArmingEnd.Kind.DONE);
                        told.accept(
                                done
                                        ? Told.of(
                                                one.function().name(),
                                                "disarmed",
                                                "no longer has " + end.sentence() + one.source())
                                        : Told.of(
                                                one.function().name(),
                                                "unclear",
                                                "STILL HAS something: " + end.sentence()));
                        worst = done ? worst : ExitCode.RESIDUE;
                    }
                    return worst;
                });
    }

    private Optional<Found> found(FunctionSetup function) {
        Standing standing = place.standing(kit, function);
        if (standing.mark().isPresent()) {
            return Optional.of(new Found(function, standing.mark().get(), ""));
        }
        Optional<Added> recorded = desk.records().latest(function, kit);
        if (recorded.isPresent()) {
            return Optional.of(
                    new Found(function, recorded.get(), " (as a record of this machine says; its tag is gone)"));
        }
        Added evident = kit.evident(function.arrangement());
        return evident.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        function, evident, " (nothing says what was added: this is evidently " + kit.title() + "'s)"));
    }
}
