package dev.gameday.shell.command.blind;

import dev.gameday.recorder.Cover;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.blind.BlindCase;
import dev.gameday.runbook.blind.Draw;
import dev.gameday.runbook.blind.Staging;
import dev.gameday.runbook.file.CaseFile;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Sourced;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.blind.BlindDesk;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.run.RunOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rehearse --blind}: a fault that the engineer isn't told of, in a rehearsal of their own. */
@Component
final class RehearseCommand {
    private static final Speed USUAL = Speed.parse("5");

    private final Library library;
    private final BlindDesk desk;
    private final Console console;

    RehearseCommand(Library library, BlindDesk desk, Console console) {
        this.library = library;
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = "rehearse",
            description = "Be on call for a fault that you aren't told of",
            group = Task.RUN,
            help = "For example: rehearse --blind, rehearse --blind --seed 7 --level 3. A page will come; then look, "
                    + "suspect, mitigate, and in the end reveal. The same seed and level are the same incident again.")
    ExitCode rehearse(
            @Option(longName = "blind", description = "Without being told what is wrong") boolean blind,
            @Option(longName = "seed", description = "Which incident; another one each time unless given") @Nullable Long seed,
            @Option(longName = "level", defaultValue = "1", description = "1 is loud, 2 is harder, 3 is subtle")
                    @CompletedBy("levels")
                    Integer level,
            @Option(
                            longName = "speed",
                            description = "1 to 600 times as fast as real time, or max: time goes with your commands; "
                                    + "5 at the prompt unless given")
                    @Nullable Speed speed) {
        if (!blind) {
            throw new UsageException(
                    "rehearse needs --blind; a scenario that you know you run with scenario run NAME.");
        }
        if (level < 1 || level > BlindCase.HARDEST) {
            throw new UsageException("--level cannot be '" + level + "': give 1, 2 or 3.");
        }
        boolean prompt = console.terminal().isPresent();
        if (!prompt && speed != null && !speed.virtual()) {
            throw new UsageException("Without the prompt time goes with your commands: leave out --speed, or say max.");
        }
        Speed pace = speed != null ? speed : prompt ? USUAL : Speed.MAX;
        long chosen = seed != null ? seed : desk.anySeed();
        start(chosen, level, pace);
        return ExitCode.HELD;
    }

    private void start(long seed, int level, Speed pace) {
        BlindCase about = Draw.of(CaseFile.shipped(), seed, level);
        Sourced<Runbook> read = library.sourced(about.scenario());
        Runbook runbook = read.content();
        Draw draw = Draw.of(about, runbook, seed);
        RunOrder order = new RunOrder(
                        Staging.of(runbook, draw, GuardFile.shipped(), desk.alarms()),
                        draw.settings(),
                        Profiles.shipped(),
                        Place.own(seed, pace),
                        false,
                        Set.of(),
                        "",
                        Operator.name())
                .reading(read.text());
        for (String text : List.of(
                "You are on call for the trade-order flow (seed %d, level %d, speed %s).".formatted(seed, level, pace),
                "All is calm: look around, and learn what normal is. A page will come. What is wrong, you aren't told.",
                "look metrics | logs FUNCTION | alarms | deploys | config FUNCTION, suspect COMPONENT CAUSE, "
                        + "mitigate ..., hint (costs), and in the end reveal. Tab shows what there is.")) {
            Lines.broken(console, text).forEach(console::print);
        }
        try {
            desk.begin(order, draw, new Cover());
        } catch (UsageException | RefusedException e) {
            // What refuses a plan names it.
            System.getLogger(RehearseCommand.class.getName())
                    .log(System.Logger.Level.WARNING, "a blind rehearsal did not begin", e);
            throw new RefusedException(
                    "This incident can't be begun here", "the console's log says why; try another --seed");
        }
    }
}
