package dev.gameday.shell.command.day;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.day.Day;
import dev.gameday.shell.day.Part;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code day show}: the day's parts, what has begun, what comes next, and whether the day is late. */
@Component
final class DayShowCommand {
    private final DayDesk desk;
    private final Console console;

    DayShowCommand(DayDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = {"day", "show"},
            description = "Show the game day: what has begun, what comes next, whether it is late",
            group = Task.RUN)
    void show(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Optional<Day> day = desk.day();
        Instant now = desk.now();
        output.print(
                console,
                () -> day.ifPresentOrElse(
                        known -> Lines.print(console, desk.text().day(known, now, console.width())),
                        () -> console.print("No game day was started; day plan new writes a plan to begin with.")),
                () -> day.map(known -> fields(known, now)).orElse(Map.of("started", false)));
    }

    private static Map<String, Object> fields(Day day, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("started", true);
        fields.put("day", day.plan().name());
        fields.put("ended", day.ended().isPresent());
        fields.put("zero", day.zero().toString());
        day.atHand().map(Part::title).ifPresent(title -> fields.put("atHand", title));
        day.following().ifPresent(part -> {
            fields.put("next", part.title());
            fields.put("planned", day.planned(part).toString());
        });
        fields.put("lateMinutes", day.late(now).toMinutes());
        return fields;
    }
}
