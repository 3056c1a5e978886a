package dev.gameday.shell.command.day;

import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.day.Day;
import dev.gameday.shell.day.DayPlan;
import dev.gameday.shell.people.RosterFile;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code day start}: starts a day with the first minute of its plan, and gives its people their roles. */
@Component
final class DayStartCommand {
    private final DayDesk desk;
    private final RosterFile roster;
    private final Console console;

    DayStartCommand(DayDesk desk, RosterFile roster, Console console) {
        this.desk = desk;
        this.roster = roster;
        this.console = console;
    }

    @Command(
            name = {"day", "start"},
            description = "Start a game day: now is the first minute of its plan",
            group = Task.RUN,
            help =
                    "For example: day start game-day.yaml. Its roles become the roster. The day goes on when the console is "
                            + "left and started again.")
    void start(@Argument(index = 0, description = "The plan's file") String file) {
        DayPlan plan = desk.plan(file).orThrow();
        Day day = desk.file().start(desk.text(file), desk.now());
        if (!plan.roles().isEmpty()) {
            Roster unused = roster.change(before -> plan.roster());
        }
        Lines.print(console, desk.text().day(day, desk.now(), console.width()));
        console.print("day next begins each part.");
    }
}
