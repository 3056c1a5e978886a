package dev.gameday.shell.arming;

import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.view.text.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What arming commands print: as it happens for a person, all at the end for a program. */
public final class ArmingText implements Consumer<Told> {
    private final Console console;
    private final Output output;
    private final Map<String, Map<String, Object>> all = new LinkedHashMap<>();

    public ArmingText(Console console, Output output) {
        this.console = console;
        this.output = output;
    }

    @Override
    public void accept(Told told) {
        if (output == Output.TEXT) {
            Lines.broken(console, told.function() + ": " + told.sentence()).forEach(console::print);
            told.warnings().stream()
                    .flatMap(warning -> Lines.broken(console, told.function() + ": heed: " + warning).stream())
                    .forEach(console::error);
        }
        Map<String, Object> fields = told.fields();
        told.alive().ifPresent(alive -> fields.keySet().removeIf(key -> !key.equals("alive")));
        all.computeIfAbsent(told.function(), name -> new LinkedHashMap<>()).putAll(fields);
    }

    /** Says to a person that for so long nothing will be said. */
    void waiting(Duration most) {
        if (output == Output.TEXT) {
            console.print(
                    "Waiting for a sign of life, %d s at the most (Ctrl-C: no longer) ...".formatted(most.toSeconds()));
        }
    }

    /** Prints all for a program. */
    public void end() {
        output.print(console, () -> {}, () -> List.copyOf(all.values()));
    }

    /** Prints how functions stand. */
    public static void print(Console console, Output output, List<FunctionStatus> statuses) {
        output.print(
                console,
                () -> print(console, statuses),
                () -> statuses.stream().map(FunctionStatus::fields).toList());
    }

    private static void print(Console console, List<FunctionStatus> statuses) {
        Table table = Table.of("FUNCTION", "ARMED", "LAYER", "S3", "ALIVE");
        List<String> troubles = new ArrayList<>();
        for (FunctionStatus status : statuses) {
            table = table.row(status.name(), status.armed(), status.layer(), status.access(), status.alive());
            status.troubles().forEach(trouble -> troubles.add(status.name() + ": " + trouble));
        }
        Lines.print(console, table.lines(console.width()));
        troubles.forEach(console::print);
    }
}
