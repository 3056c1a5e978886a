package dev.gameday.shell.command.run;

import dev.gameday.runbook.people.Author;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.PersonName;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has a person's words reach the run that they are meant for: this console's own, or that of another one on this machine.
 * Whoever is named speaks; whose keyboard it is, is kept beside it.
 */
@Component
public final class Speaker {
    private final RunDesk desk;
    private final OtherConsoles others;
    private final Responder responder;
    private final Console console;

    Speaker(RunDesk desk, OtherConsoles others, Responder responder, Console console) {
        this.desk = desk;
        this.others = others;
        this.responder = responder;
        this.console = console;
    }

    /** Who speaks at this keyboard. */
    public static Author author(@Nullable PersonName as) {
        return Author.typed(as == null ? Operator.name() : as.value(), Operator.name());
    }

    /** Tells the run of this console, or asks the other console in which it is, or that was joined, to do the same. */
    ExitCode speak(Consumer<ActiveRun> here, Verb verb, String text, Addressed to) {
        if (to.session() == null && responder.hasJoined()) {
            Lines.print(console, responder.tell(said(verb, text), console.width()));
            return ExitCode.HELD;
        }
        if (to.session() == null && desk.underWay().isPresent()) {
            here.accept(desk.underWay().get());
            return ExitCode.HELD;
        }
        return others.tell(verb, text, to.details(), to.session());
    }

    private static List<String> said(Verb verb, String text) {
        String command = verb == Verb.ACKNOWLEDGE ? "ack" : verb.name().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of(command) : List.of(command, text);
    }

    /** The same where a run need not be under way anywhere. */
    public void mention(Consumer<ActiveRun> here, Verb verb, Map<String, String> details) {
        if (desk.underWay().isPresent()) {
            here.accept(desk.underWay().get());
        } else if (others.any(null)) {
            ExitCode unused = others.tell(verb, "", details, null);
        }
    }

    /** For whom somebody speaks, to which run, and what else is said beside the text. */
    record Addressed(@Nullable PersonName as, @Nullable String session, Map<String, String> beside) {
        static Addressed of(@Nullable PersonName as, @Nullable String session) {
            return new Addressed(as, session, Map.of());
        }

        Map<String, String> details() {
            Map<String, String> details = new LinkedHashMap<>(beside);
            if (as != null) {
                details.put("as", as.value());
            }
            return details;
        }
    }
}
