package dev.gameday.shell.command.scenario;

import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.Sourced;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Attendance;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.run.RunResult;
import dev.gameday.shell.view.display.PlanText;
import java.util.Map;
import java.util.Set;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code demo}: a whole game day, unattended, on a fast clock: what a facilitator would see. */
@Component
final class DemoCommand {
    private static final String SCENARIO = "retry-storm";
    private static final Speed SPEED = Speed.parse("40");

    private final Library library;
    private final RunDesk desk;
    private final Console console;
    private final Attendance attendance;

    DemoCommand(Library library, RunDesk desk, Console console, Attendance attendance) {
        this.library = library;
        this.desk = desk;
        this.console = console;
        this.attendance = attendance;
    }

    @Command(
            name = "demo",
            description = "Watch a whole game day on the rehearsal cloud, from brief to postmortem, in under a minute",
            group = Task.LOOK)
    ExitCode demo() {
        console.print("A rehearsal cloud is opened: no AWS account is needed, nothing leaves this machine.");
        console.print(SCENARIO + " runs " + SPEED
                + " times as fast as real time, by itself. Its claim may well be refuted: that");
        console.print("is what one rehearses for. The demo succeeds when everything was taken away again.");
        console.print("");
        Sourced<Runbook> runbook = library.sourced(SCENARIO);
        RunOrder order = new RunOrder(runbook.content(), Map.of(), 1, SPEED, true, Set.of(), "", Operator.name())
                .reading(runbook.text());
        Proposal proposal = desk.propose(order);
        Lines.print(console, PlanText.of(proposal.plan(), console.width()));
        console.print("");
        ActiveRun run = desk.start(proposal, attendance::narrate);
        RunResult result = attendance.await(run, Output.TEXT);
        console.print("");
        console.print("Next: gameday scenario list, or gameday without arguments for the prompt.");
        return switch (result.exitCode()) {
            case HELD, REFUTED -> ExitCode.HELD;
            default -> result.exitCode();
        };
    }
}
