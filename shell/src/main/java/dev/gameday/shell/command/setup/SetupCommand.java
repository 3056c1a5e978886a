package dev.gameday.shell.command.setup;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.setup.SetupRequest;
import dev.gameday.runbook.setup.SetupTemplate;
import dev.gameday.runbook.setup.Template;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.run.Library;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code setup}: prints the CloudFormation template of a profile; it never applies it and asks no account. */
@Component
final class SetupCommand {
    private static final String FILE = "gameday-setup.yaml";

    private final Profiles profiles;
    private final Library library;
    private final FaultCatalog catalog;
    private final Console console;

    SetupCommand(Profiles profiles, Library library, FaultCatalog catalog, Console console) {
        this.profiles = profiles;
        this.library = library;
        this.catalog = catalog;
        this.console = console;
    }

    @Command(
            name = "setup",
            description = "Print a CloudFormation template of what game days need in an account; apply nothing",
            group = Task.PREPARE,
            help = "For example: setup --profile payments.yaml --binding payments-flow.yaml --out gameday-setup.yaml.")
    ExitCode setup(
            @Option(
                            longName = "profile",
                            defaultValue = Profiles.REHEARSAL,
                            description = "What is allowed: rehearsal, or a profile's file")
                    String profile,
            @Option(
                            longName = "binding",
                            description = "What logical names are: rehearsal, retail-bank, or a file; "
                                    + "the profile's unless given")
                    @Nullable String binding,
            @Option(
                            longName = "scenario",
                            description = "A scenario that is to be run; all that the profile allows, if none is named")
                    @CompletedBy("scenarioNames")
                    List<String> scenario,
            @Option(longName = "out", description = "The file to write it to; one that doesn't exist yet") @Nullable String out,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Grounds grounds = Grounds.of(profiles, profile, binding);
        List<Runbook> runbooks = scenario.isEmpty()
                ? library.runbooks().stream()
                        .filter(runbook -> grounds.profile().allowsScenario(runbook.id()))
                        .toList()
                : scenario.stream().distinct().map(library::runbook).toList();
        Template template = SetupTemplate.of(
                new SetupRequest(grounds.profile(), grounds.binding(), catalog, GuardFile.shipped(), runbooks),
                out == null ? FILE : out);
        if (template.scenarios().isEmpty()) {
            throw new UsageException("No scenario is left to set up: " + String.join("; ", template.leftOut()) + ".");
        }
        String text = SetupText.of(template, grounds);
        if (out != null) {
            write(Path.of(out), text);
        }
        output.print(console, () -> print(template, text, out), () -> described(template));
        return ExitCode.HELD;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(file + " exists already", "name another file with --out, or move that one away");
        } catch (NoSuchFileException e) {
            throw new RefusedException(
                    "There is no folder for " + file, "make it, or name a file in one that there is");
        } catch (IOException e) {
            throw new RefusedException(
                    file + " can't be written (" + e.getMessage() + ")",
                    "name a file in a folder that you may write to");
        }
    }

    private void print(Template template, String text, @Nullable String out) {
        console.print(
                out == null
                        ? text.stripTrailing()
                        : "Wrote " + out + " for " + String.join(", ", template.scenarios()));
        template.leftOut().forEach(left -> console.error("Left out: " + left));
        template.mind().forEach(mind -> console.error("Mind: " + mind));
        console.error((out == null ? "With this in " + FILE + ", next: " : "Next: ")
                + template.deploy().get(0));
    }

    private static Map<String, Object> described(Template template) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("template", template.tree());
        fields.put("scenarios", template.scenarios());
        fields.put("leftOut", template.leftOut());
        fields.put("mind", template.mind());
        fields.put("costs", template.costs());
        fields.put("deploy", template.deploy());
        fields.put("remove", template.remove());
        return fields;
    }
}
