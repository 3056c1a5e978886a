package dev.gameday.shell.command.day;

import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.day.Day;
import dev.gameday.shell.day.DayReport;
import dev.gameday.shell.people.RosterFile;
import dev.gameday.shell.run.RunDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code day end}: ends the day and sums it up: its scenarios, verdicts, findings with their owners. */
@Component
final class DayEndCommand {
    private final DayDesk desk;
    private final RunDesk runs;
    private final RosterFile roster;
    private final Console console;

    DayEndCommand(DayDesk desk, RunDesk runs, RosterFile roster, Console console) {
        this.desk = desk;
        this.runs = runs;
        this.roster = roster;
        this.console = console;
    }

    @Command(
            name = {"day", "end"},
            description = "End the game day and sum it up: scenarios, verdicts, findings with owners",
            group = Task.LEARN,
            help = "Again after it has ended, it sums up what is known by then.")
    void end() {
        runs.underWay().ifPresent(run -> {
            throw new RefusedException(
                    run.plan().runbook().id() + " is still under way", "go on with next, or end it with halt");
        });
        Instant now = desk.now();
        boolean goesOn = desk.day().filter(day -> day.ended().isEmpty()).isPresent();
        Day day = goesOn
                ? desk.file().change(before -> before.end(now))
                : desk.day()
                        .orElseThrow(
                                () -> new RefusedException("No game day was started", "start one with day start FILE"));
        List<String> lines = DayReport.lines(day, roster.read(), desk.sessions(day), desk.text(), now);
        Path file = desk.reportFile(day);
        try {
            Files.writeString(OwnerOnly.newFile(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusedException(
                    "The day's report can't be written (" + e.getMessage() + ")",
                    "mend the folder and type day end again");
        }
        lines.forEach(console::print);
        console.print("Kept in " + file);
    }
}
