package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.blind.Responses;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker.Addressed;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.people.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code mitigate}: someone did something about it. */
@Component
final class MitigateCommand {
    private final Speaker speaker;
    private final Responder responder;
    private final Console console;

    MitigateCommand(Speaker speaker, Responder responder, Console console) {
        this.speaker = speaker;
        this.responder = responder;
        this.console = console;
    }

    @Command(
            name = "mitigate",
            description = "Say what you did about it",
            group = Task.RUN,
            help =
                    "For example: mitigate restored the policy. In a blind rehearsal, and where you joined as a responder, these "
                            + "act: mitigate raise-timeout, raise-memory, raise-concurrency, restore-policy, shift-zone, redrive, "
                            + "roll-back, escalate; Tab shows what each takes.")
    ExitCode mitigate(
            @Arguments @CompletedBy("mitigateWords") List<String> text,
            @Option(longName = "as", description = "Whose words they are, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = Words.needed("mitigate", text);
        if (session == null && responder.responds() && Responses.isAction(text)) {
            Lines.print(console, responder.tell(Words.said("mitigate", text), console.width()));
            return ExitCode.HELD;
        }
        return speaker.speak(
                run -> run.talk().say(Saying.MITIGATE.event(Speaker.author(as), words)),
                Verb.MITIGATE,
                words,
                Addressed.of(as, session));
    }
}
