package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker.Addressed;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code hint}: the next hint; what is detected after it counts as assisted. */
@Component
final class HintCommand {
    private final Speaker speaker;

    HintCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Command(
            name = "hint",
            description = "Give the next hint; a detection after it counts as assisted",
            group = Task.RUN)
    ExitCode hint(
            @Option(longName = "as", description = "Who asks for it, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        return speaker.speak(
                run -> {
                    run.refuseHint();
                    run.talk().hint(Speaker.author(as));
                },
                Verb.HINT,
                "",
                Addressed.of(as, session));
    }
}
