package dev.gameday.shell.command.clean;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.catalog.leftover.Sweeper;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Ground;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.recovery.LeftRuns;
import dev.gameday.shell.recovery.LockSweeper;
import dev.gameday.shell.recovery.Sweeping;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code sweep}: looks through the account itself, with no record, and removes what is ours; exit code 5 if not clean. */
@Component
final class SweepCommand {
    private final Environments environments;
    private final Joining joining;
    private final LeftRuns runs;
    private final Console console;

    SweepCommand(Environments environments, Joining joining, LeftRuns runs, Console console) {
        this.environments = environments;
        this.joining = joining;
        this.runs = runs;
        this.console = console;
    }

    @Command(
            name = "sweep",
            description = "Look through the account for what game days left, and remove what is ours",
            group = Task.CLEAN,
            help =
                    "For example: sweep --rehearsal http://127.0.0.1:4510, sweep --yes, sweep --session 20260105-090000-abcdef. "
                            + "What a console of this machine is running is left to it, unless its session is named.")
    ExitCode sweep(
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(
                            longName = "profile",
                            description =
                                    "Whose store is looked through for locks: a profile's name or file; rehearsal unless given")
                    @Nullable String profile,
            @Option(longName = "session", description = "Only what that session left, even if a console is at it")
                    @Nullable String session,
            @Option(longName = "yes", description = "Remove what is ours without asking") boolean yes,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Ground ground = joining.ground(Where.of(live, rehearsal).within(profile), Speed.REAL);
        Place place = ground.place();
        if (place.passing()) {
            throw new RefusedException(
                    "A rehearsal of the console's own begins and ends with a run, so nothing is left in it",
                    "name a served one with --rehearsal URL");
        }
        try (Environment environment = environments.at(place)) {
            return swept(environment, ground.profile(), session == null ? "" : session, yes, output);
        }
    }

    private ExitCode swept(Environment environment, Profile profile, String session, boolean yes, Output output) {
        Identity identity = environment.inspector().identity().match(found -> found, trouble -> {
            throw new RefusedException("Who the caller is can't be asked: " + trouble.sentence(), "mend that first");
        });
        LiveNotice.tell(console, environment, profile, identity);
        Sweeper sweeper = profile.store()
                .<Sweeper>map(at -> new LockSweeper(
                        environment.sweeper(), at, environment.stores().apply(at), environment.timeline()))
                .orElse(environment.sweeper());
        Sweeping sweeping = new Sweeping(sweeper, environment.timeline(), live(session));
        SweepText text = new SweepText(identity, environment.endpoint(), sweeping);
        Look look = text.only(sweeping.look(), session);
        List<Finding> ours = sweeping.removable(look);
        if (output == Output.TEXT) {
            text.print(console, look);
        }
        boolean remove =
                !ours.isEmpty() && (yes || console.confirms("Remove the %d that are ours?".formatted(ours.size())));
        Look after = look;
        if (remove) {
            after = text.only(
                    sweeping.remove(
                            ours,
                            (finding, why) -> console.error("STILL THERE: "
                                    + finding.leftover().name() + ": " + why + "; by hand: " + finding.byHand())),
                    session);
        }
        Look last = after;
        boolean clean = text.clean(last);
        output.print(
                console,
                () -> text.printEnd(console, last, remove, ours.size()),
                () -> text.fields(last, remove, clean));
        return clean ? ExitCode.HELD : ExitCode.RESIDUE;
    }

    /** A session that is named is not spared. */
    private Set<String> live(String named) {
        try {
            Set<String> live = new HashSet<>(runs.live());
            live.remove(named);
            return live;
        } catch (IOException e) {
            throw new RefusedException(
                    "Which sessions a console is at can't be read (" + e.getMessage() + ")", "mend their folder");
        }
    }
}
