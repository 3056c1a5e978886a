package dev.gameday.shell.command.fault;

import dev.gameday.catalog.FailureMode;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.view.text.Card;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code fault show}: one fault of the catalog, whole. */
@Component
final class FaultShowCommand {
    private final Library library;
    private final Console console;

    FaultShowCommand(Library library, Console console) {
        this.library = library;
        this.console = console;
    }

    @Command(
            name = {"fault", "show"},
            description = "Show a fault: what it does, within which bounds, and how it is undone",
            group = Task.LOOK)
    void show(
            @Argument(index = 0, description = "The fault's id") @CompletedBy("faultNames") String fault,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Fault found = library.fault(fault);
        output.print(console, () -> Lines.print(console, card(found).lines(console.width())), () -> described(found));
    }

    private static Card card(Fault fault) {
        FailureMode mode = fault.failureMode();
        Card card = Card.of(fault.id() + ": " + fault.title())
                .text(fault.description())
                .field("category", fault.category().label())
                .field("hits", fault.target().noun() + " (" + fault.target().resourceType() + ")")
                .field("by", fault.mechanism().kind())
                .field("lasts", fault.shortest() + " to " + fault.longest())
                .field(
                        "ends by itself",
                        fault.mechanism().expires()
                                ? "yes"
                                : "no: by a schedule if the profile has a scheduler-role, else a plan must accept that by name")
                .field("undone by", fault.undo())
                .field("failure mode", mode.component() + ": " + mode.mode() + " (" + mode.category() + ")")
                .field(
                        "FMEA",
                        "severity %d × occurrence %d × detection %d = %d"
                                .formatted(mode.severity(), mode.occurrence(), mode.detection(), mode.riskPriority()))
                .field("to inject", String.join(", ", fault.permissionsToInject()))
                .field("to undo", String.join(", ", fault.permissionsToUndo()))
                .field("watch", String.join("; ", fault.watch()));
        for (FaultParameter parameter : fault.parameters()) {
            String preset =
                    parameter.preset().map(value -> "; usually " + value).orElse("; must be given");
            card = card.field("--> " + parameter.name(), parameter.description() + " " + parameter.bounds() + preset);
        }
        return card;
    }

    private static Map<String, Object> described(Fault fault) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", fault.id().value());
        fields.put("title", fault.title());
        fields.put("category", fault.category().label());
        fields.put("description", fault.description());
        fields.put("target", fault.target().resourceType());
        fields.put("mechanism", fault.mechanism().kind());
        fields.put("expires", fault.mechanism().expires());
        fields.put("shortest", fault.shortest().toString());
        fields.put("longest", fault.longest().toString());
        fields.put(
                "parameters",
                fault.parameters().stream().map(FaultShowCommand::described).toList());
        fields.put("severity", fault.failureMode().severity());
        fields.put("occurrence", fault.failureMode().occurrence());
        fields.put("detection", fault.failureMode().detection());
        fields.put("riskPriority", fault.failureMode().riskPriority());
        fields.put("undo", fault.undo());
        fields.put("permissionsToInject", fault.permissionsToInject());
        fields.put("permissionsToUndo", fault.permissionsToUndo());
        fields.put("watch", fault.watch());
        return fields;
    }

    private static Map<String, Object> described(FaultParameter parameter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", parameter.name());
        fields.put("type", parameter.type().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("unit", parameter.unit());
        parameter.minimum().ifPresent(minimum -> fields.put("minimum", minimum));
        parameter.maximum().ifPresent(maximum -> fields.put("maximum", maximum));
        parameter.preset().ifPresent(preset -> fields.put("preset", preset));
        fields.put("description", parameter.description());
        return fields;
    }
}
