package dev.gameday.shell.command.run;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.command.run.Speaker.Addressed;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Questions;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code predict}: what a person expects to happen, sealed until the reveal; it is never shown before. */
@Component
final class PredictCommand {
    private final Speaker speaker;
    private final Console console;

    PredictCommand(Speaker speaker, Console console) {
        this.speaker = speaker;
        this.console = console;
    }

    @Command(
            name = "predict",
            description = "Say what you expect; it stays sealed until the reveal",
            group = Task.RUN,
            help =
                    "For example: predict --as ann, which asks for the text without showing it. What is typed after predict is "
                            + "not shown either. From a second terminal: gameday predict, without the text, which its shell would "
                            + "keep.")
    ExitCode predict(
            @Arguments List<String> text,
            @Option(longName = "as", description = "Who predicts it, where somebody else types") @Nullable PersonName as,
            @Option(longName = "session", description = "Which run, where several consoles have one") @Nullable String session) {
        String words = text.isEmpty() ? asked(as) : Words.joined(text);
        ExitCode code = speaker.speak(
                run -> {
                    run.talk().predict(Speaker.author(as), words);
                    console.print("Sealed until the reveal.");
                },
                Verb.PREDICT,
                words,
                Addressed.of(as, session));
        return code;
    }

    private String asked(@Nullable PersonName as) {
        String whose = as == null ? "What do you" : "What does " + as;
        try (Questions questions = Questions.at(console)) {
            return questions
                    .hidden(whose + " expect (not shown)? ")
                    .filter(answer -> !answer.isBlank())
                    .orElseThrow(() -> new UsageException(
                            "predict needs some text: type it where it is asked for, or after predict."));
        }
    }
}
