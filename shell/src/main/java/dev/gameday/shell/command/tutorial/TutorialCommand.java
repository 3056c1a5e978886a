package dev.gameday.shell.command.tutorial;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.Commands;
import dev.gameday.shell.prompt.CommandRunner;
import dev.gameday.shell.run.RunDesk;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code tutorial}: five minutes that end in a first run; it can be left at any time and goes on where it was left. */
@Component
final class TutorialCommand {
    private final Commands commands;
    private final RunDesk desk;
    private final GamedayHome home;
    private final Console console;

    TutorialCommand(Commands commands, RunDesk desk, GamedayHome home, Console console) {
        this.commands = commands;
        this.desk = desk;
        this.home = home;
        this.console = console;
    }

    @Command(
            name = "tutorial",
            description = "Learn the console in five minutes, up to a first run of your own",
            group = Task.LOOK,
            help = "Each step asks for one thing to type. 'skip' passes over a step, 'leave' goes back to the prompt; "
                    + "tutorial goes on where you left, tutorial --again begins anew.")
    ExitCode tutorial(@Option(longName = "again", description = "Begin with the first step") boolean again) {
        if (console.terminal().isEmpty()) {
            throw new UsageException("The tutorial needs a terminal to type at: start gameday, and type tutorial.");
        }
        Bookmark bookmark = new Bookmark(home);
        if (again) {
            boolean unused = bookmark.keep(0);
        }
        new Tutor(console, new CommandRunner(() -> commands, console), desk, bookmark).teach();
        return ExitCode.HELD;
    }
}
