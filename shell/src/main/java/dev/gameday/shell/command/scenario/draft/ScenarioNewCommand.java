package dev.gameday.shell.command.scenario.draft;

import dev.gameday.runbook.Binding;
import dev.gameday.runbook.file.RunbookFile;
import dev.gameday.runbook.file.RunbookSchema;
import dev.gameday.runbook.sketch.Sketch;
import dev.gameday.runbook.sketch.SketchText;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Questions;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.run.Library;
import dev.gameday.yaml.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code scenario new}: a runbook from questions; it is written whole at the end, or not at all, and overwrites nothing. */
@Component
final class ScenarioNewCommand {
    private final Library library;
    private final Console console;

    ScenarioNewCommand(Library library, Console console) {
        this.library = library;
        this.console = console;
    }

    @Command(
            name = {"scenario", "new"},
            description = "Write a runbook from questions: what is claimed, what is broken, when to stop",
            group = Task.PREPARE,
            help =
                    "For example: scenario new slow-orders.yaml. Enter takes the answer in brackets, Tab shows others, Ctrl-C "
                            + "leaves without a file. What an option answers is not asked: scenario new slow-orders.yaml --fault "
                            + "lambda-delay --target order-intake --argument delay=2000. Without a terminal the usual answers are taken.")
    ExitCode draft(
            @Argument(index = 0, description = "The new file, NAME.yaml; NAME names the scenario") String file,
            @Option(longName = "claim", description = "What you claim will happen, in a sentence") @Nullable String claim,
            @Option(longName = "fault", description = "The fault's id, as fault list shows it")
                    @CompletedBy("faultNames")
                    @Nullable String fault,
            @Option(longName = "target", description = "What is hit, by its name in the binding")
                    @CompletedBy("targetNames")
                    @Nullable String target,
            @Option(longName = "zone", description = "For subnets: a zone of the binding, or all")
                    @CompletedBy("zoneNames")
                    @Nullable String zone,
            @Option(longName = "argument", description = "A parameter of the fault, as name=value")
                    @CompletedBy("argumentNames")
                    List<String> argument,
            @Option(longName = "duration", description = "How long the fault is in place") @Nullable Duration duration,
            @Option(longName = "normal", description = "A metric and its range: 'accepted >= 99.9'")
                    @CompletedBy("metricNames")
                    List<String> normal,
            @Option(longName = "stop", description = "When to stop: 'acknowledge-p99 <= 5000 for PT60S'")
                    @CompletedBy("metricNames")
                    @Nullable String stop,
            @Option(longName = "proof", description = "How the effect is known: 'LOG: TEXT', or 'METRIC outside RANGE'")
                    @CompletedBy("metricNames")
                    @Nullable String proof,
            @Option(longName = "binding", description = "What the names are: rehearsal, retail-bank, or a file")
                    @Nullable String binding) {
        Path path = fresh(file);
        String id = path.getFileName().toString().replaceFirst("[.]ya?ml$", "");
        Binding names = Bindings.named(binding == null ? Bindings.REHEARSAL : binding);
        Given given = new Given(claim, fault, target, zone, argument, duration, normal, stop, proof);
        try (Questions questions = Questions.at(console)) {
            Answering answering = new Answering(console, questions, console.isWatched());
            Sketch sketch = new Interview(library, names, answering).held(id, given);
            write(path, SketchText.of(sketch, names));
        } catch (Answering.LeftException left) {
            console.error("Nothing was written.");
            return ExitCode.REFUSED;
        }
        console.print("");
        console.print("Wrote " + file + ". What it would do: scenario plan " + file + bound(binding));
        console.print("To rehearse it: scenario run " + file + bound(binding) + " --auto --speed max");
        return ExitCode.HELD;
    }

    private static String bound(@Nullable String binding) {
        return binding == null ? "" : " --binding " + binding;
    }

    private static Path fresh(String file) {
        Path path = Path.of(file);
        if (!path.getFileName().toString().matches("[a-z0-9][a-z0-9-]{0,39}[.]ya?ml")) {
            throw new UsageException("A runbook can't be called '" + file
                    + "': use lower-case letters, digits and hyphens, at most 40, and .yaml, as slow-orders.yaml.");
        }
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("There is no folder " + folder + "; make it, or name another file.");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(path);
        }
        return path;
    }

    private static UsageException taken(Path path) {
        return new UsageException(
                path + " is there already, and nothing is overwritten: name another file, or move it.");
    }

    private static void write(Path path, String text) {
        List<Problem> problems = RunbookFile.read(path.toString(), text).problems();
        if (!problems.isEmpty()) {
            throw new UsageException("Nothing was written, for these answers make no runbook: "
                    + problems.stream()
                            .map(problem -> problem.wrong() + ", " + problem.remedy())
                            .collect(Collectors.joining("; ")));
        }
        try {
            Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw taken(path);
        } catch (IOException e) {
            throw new RefusedException(path + " can't be written (" + e.getMessage() + ")", "name another file");
        }
        schemaBeside(path);
    }

    /** For editors; a runbook is one without it too. */
    private static void schemaBeside(Path path) {
        Path schema = path.resolveSibling(SketchText.SCHEMA);
        try {
            Files.writeString(schema, RunbookSchema.text(), StandardOpenOption.CREATE_NEW);
        } catch (IOException thereOrNotWritable) {
            return;
        }
    }
}
