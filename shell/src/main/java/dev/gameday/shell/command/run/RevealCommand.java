package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.run.Revealing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code reveal}: lets everybody see whatever is sealed. The debrief reveals the predictions by itself. */
@Component
final class RevealCommand {
    private final List<Revealing> sealed;

    RevealCommand(List<Revealing> sealed) {
        this.sealed = List.copyOf(sealed);
    }

    @Command(
            name = "reveal",
            description = "Show whatever is sealed: what people predicted beside what came, and what was wrong",
            group = Task.RUN,
            help =
                    "For example: reveal. It ends a blind rehearsal and scores it, and tells responders who joined. The debrief "
                            + "reveals predictions by itself. reveal --session latest: of a run whose console "
                            + "went away before.")
    ExitCode reveal(
            @Option(longName = "session", description = "Of which session, where it is not the run at hand") @Nullable String session)
            throws InterruptedException {
        List<ExitCode> codes = new ArrayList<>();
        for (Revealing one : sealed) {
            one.reveal(Optional.ofNullable(session)).ifPresent(codes::add);
        }
        return codes.stream()
                .max((first, second) -> Integer.compare(first.code(), second.code()))
                .orElseThrow(() -> new RefusedException("Nothing is sealed", "predict TEXT seals what you expect"));
    }
}
