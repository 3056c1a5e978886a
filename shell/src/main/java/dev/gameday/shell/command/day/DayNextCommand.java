package dev.gameday.shell.command.day;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.day.Day;
import dev.gameday.shell.day.DayReport;
import dev.gameday.shell.day.Part;
import dev.gameday.shell.run.RunDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code day next}: begins the next part of the day, with the command that it is for, and says how late it is. */
@Component
final class DayNextCommand {
    private final DayDesk desk;
    private final RunDesk runs;
    private final Typed typed;
    private final Console console;

    DayNextCommand(DayDesk desk, RunDesk runs, Typed typed, Console console) {
        this.desk = desk;
        this.runs = runs;
        this.typed = typed;
        this.console = console;
    }

    @Command(
            name = {"day", "next"},
            description = "Begin the next part of the game day",
            group = Task.RUN,
            help = "A scenario is started guided, as scenario run does; a roll-call asks everybody on the roster.")
    ExitCode next() {
        runs.underWay().ifPresent(run -> {
            throw new RefusedException(
                    run.plan().runbook().id() + " is still under way", "go on with next, or end it with halt");
        });
        Instant now = desk.now();
        Day day = desk.file().change(before -> {
            if (before.following().isEmpty()) {
                throw new RefusedException("That was the last part of the day", "day end sums it up");
            }
            return before.next(now);
        });
        Part part = day.atHand().orElseThrow();
        Lines.print(console, desk.text().begins(day, part, now, console.width()));
        ExitCode code = begin(day, part);
        Lines.print(console, List.of(desk.text().standing(day, desk.now())));
        return code;
    }

    private ExitCode begin(Day day, Part part) {
        return switch (part.kind()) {
            case PREFLIGHT -> typed.run(words("preflight", day, part));
            case SCENARIO -> typed.run(words("scenario run", day, part));
            case ROLL_CALL -> {
                ExitCode unused = typed.run(List.of("who"));
                yield typed.run(List.of("role", "call"));
            }
            case FINDINGS -> findings(day);
            case TALK, BREAK -> ExitCode.HELD;
        };
    }

    private ExitCode findings(Day day) {
        List<DayReport.Told> sessions = desk.sessions(day);
        for (DayReport.Told told : sessions) {
            ExitCode unused = typed.run(List.of(
                    "session", "finding", "list", told.folder().session().value()));
        }
        console.print(
                sessions.isEmpty()
                        ? "No session was run today."
                        : "session finding set SESSION NUMBER --owner NAME --due 2026-01-31 says who follows it up.");
        return ExitCode.HELD;
    }

    private static List<String> words(String command, Day day, Part part) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.add(part.about());
        part.settings().forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
        List<String> place = day.plan().place();
        for (int i = 0; i + 1 < place.size(); i += 2) {
            if (!(command.equals("preflight") && place.get(i).equals("--speed"))) {
                words.addAll(place.subList(i, i + 2));
            }
        }
        return words;
    }
}
