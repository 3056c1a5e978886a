package dev.gameday.shell.line;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Commands of every shape that the console knows; each call leaves a line behind. */
@SuppressWarnings("DoNotCallSuggester")
public final class Samples {
    private final List<String> calls = new ArrayList<>();
    private Runnable whileWaiting = () -> {};

    /** A type of our own that is read from a word. */
    public record Place(String name) {
        public static Place of(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a place has a name.");
            }
            return new Place(name);
        }
    }

    /** Read by name. */
    public enum Speed {
        REAL_TIME,
        MAX
    }

    /** What happens while {@code end never} waits. */
    public void whileWaiting(Runnable event) {
        whileWaiting = event;
    }

    public List<String> calls() {
        return calls;
    }

    public Commands commands() {
        Set<org.springframework.shell.core.command.Command> all = Stream.of(Samples.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Command.class))
                .map(this::command)
                .collect(Collectors.toSet());
        return new Commands(new CommandRegistry(all));
    }

    private org.springframework.shell.core.command.Command command(Method method) {
        return new AnnotatedCommand(method, () -> this);
    }

    @Command(
            name = {"fault", "inject"},
            description = "Inject a fault",
            group = "Run it")
    void inject(
            @Argument(index = 0) @CompletedBy("places") Place target,
            @Argument(index = 1) @Nullable String note,
            @Option(longName = "fault", shortName = 'f', required = true) @CompletedBy("faults") String fault,
            @Option(longName = "percent", defaultValue = "50") int percent,
            @Option(longName = "for", defaultValue = "5m") Duration duration,
            @Option(longName = "speed", defaultValue = "real-time") Speed speed,
            @Option(longName = "dry-run") boolean dryRun,
            @Option(longName = "tag") List<String> tags) {
        calls.add(String.join(
                "|",
                target.name(),
                String.valueOf(note),
                fault,
                String.valueOf(percent),
                duration.toString(),
                speed.name(),
                String.valueOf(dryRun),
                tags.toString()));
    }

    @Command(
            name = {"fault", "list"},
            alias = "faults",
            description = "List the faults",
            group = "Look around")
    String list() {
        return "latency";
    }

    @Command(name = "say", description = "Say the words", group = "Look around")
    ExitCode say(@Arguments List<String> words) {
        calls.add(words.toString());
        return ExitCode.HELD;
    }

    @Command(
            name = {"end", "as"},
            description = "End in some way",
            group = "Run it")
    ExitCode end(@Argument(index = 0) ExitCode exitCode) {
        return exitCode;
    }

    @Command(
            name = {"end", "refused"},
            description = "Be refused",
            group = "Run it")
    void refused() {
        throw new RefusedException("No alarm can trip", "name a stop condition");
    }

    @Command(
            name = {"end", "badly"},
            description = "Show a defect",
            group = "Run it")
    void defect() throws Exception {
        throw new IOException("the disk left");
    }

    @Command(
            name = {"end", "never"},
            description = "Wait for Ctrl-C",
            group = "Run it")
    void never() throws InterruptedException {
        whileWaiting.run();
        new CountDownLatch(1).await();
    }
}
