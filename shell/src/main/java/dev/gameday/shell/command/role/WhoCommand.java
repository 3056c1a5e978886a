package dev.gameday.shell.command.role;

import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.people.RosterFile;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.view.display.RosterText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code who}: who can stop this, and how, answered on the screen. */
@Component
final class WhoCommand {
    private static final Set<String> QUESTIONS = Set.of("", "can stop this", "can stop it", "can halt this");

    private final RosterFile roster;
    private final RunDesk desk;
    private final Console console;

    WhoCommand(RosterFile roster, RunDesk desk, Console console) {
        this.roster = roster;
        this.desk = desk;
        this.console = console;
    }

    @Command(
            name = "who",
            description = "Answer 'who can stop this?': who, and by what",
            group = Task.RUN,
            help = "For example: who, who can stop this.")
    void who(@Arguments List<String> question) {
        String asked = String.join(" ", question).replace("?", "").strip().toLowerCase(Locale.ROOT);
        if (!QUESTIONS.contains(asked)) {
            throw new UsageException("who answers one question: who can stop this. For all roles: role list.");
        }
        String running = desk.underWay()
                .map(run -> run.plan().runbook().id() + " (" + run.session() + ")")
                .orElse("");
        boolean live = desk.underWay()
                .map(ActiveRun::order)
                .filter(order -> order.place().live().isPresent())
                .isPresent();
        Lines.print(console, RosterText.stopping(roster.read(), running, live, console.width()));
    }
}
