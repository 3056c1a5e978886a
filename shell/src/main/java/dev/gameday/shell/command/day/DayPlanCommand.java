package dev.gameday.shell.command.day;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.day.DayPlanFile;
import dev.gameday.shell.day.DayText;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code day plan}: everything that is wrong with a day's plan at once, or the plan; {@code day plan new} writes one. */
@Component
final class DayPlanCommand {
    private static final String NEW = "new";
    private static final String SHIPPED = "/days/two-experiments.yaml";

    private final DayDesk desk;
    private final Console console;

    DayPlanCommand(DayDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"day", "plan"},
            description = "Check a game day's plan and show it; 'day plan new' writes one to begin with",
            group = Task.PREPARE,
            help = "For example: day plan new, which writes game-day.yaml, day plan game-day.yaml.")
    ExitCode plan(
            @Argument(index = 0, description = "The plan's file, or new") String file,
            @Argument(index = 1, defaultValue = "game-day.yaml", description = "Where a new one is written")
                    @CompletedBy("fileNames")
                    String target) {
        if (file.equals(NEW)) {
            write(Path.of(target));
            return ExitCode.HELD;
        }
        DayPlanFile.Read read = desk.plan(file);
        read.problems().forEach(problem -> console.error(problem.toString()));
        read.plan().ifPresent(plan -> Lines.print(console, DayText.plan(plan, console.width())));
        return read.problems().isEmpty() ? ExitCode.HELD : ExitCode.USAGE;
    }

    private void write(Path target) {
        try (InputStream shipped = DayPlanCommand.class.getResourceAsStream(SHIPPED)) {
            if (shipped == null) {
                throw new IllegalStateException("the plan to begin with is not packed");
            }
            long unused = Files.copy(shipped, target);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(target + " is there already", "name another file: day plan new FILE");
        } catch (IOException e) {
            throw new RefusedException(target + " can't be written (" + e.getMessage() + ")", "name another file");
        }
        console.print("Written: " + target + ". Edit it, then: day plan " + target + ", day start " + target);
    }
}
