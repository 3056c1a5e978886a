package dev.gameday.shell.command.scenario;

import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.Sourced;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Attendance;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.place.Ground;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.view.display.PlanText;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/**
 * {@code scenario run}: at the prompt in the background, guided; with {@code --auto} or in virtual time to the end, with
 * the run's exit code.
 */
@Component
final class ScenarioRunCommand {
    private final Library library;
    private final RunDesk desk;
    private final Joining joining;
    private final Console console;
    private final Attendance attendance;
    private final LiveGate gate;

    ScenarioRunCommand(
            Library library, RunDesk desk, Joining joining, Console console, Attendance attendance, LiveGate gate) {
        this.library = library;
        this.desk = desk;
        this.joining = joining;
        this.console = console;
        this.attendance = attendance;
        this.gate = gate;
    }

    @Command(
            name = {"scenario", "run"},
            description = "Run a scenario: guided at the prompt, by itself with --auto",
            group = Task.RUN,
            help = "For example: scenario run stale-positions --speed 30, "
                    + "scenario run retry-storm --auto --speed max --set percentage=50 --output json.")
    ExitCode run(
            @Argument(index = 0, description = "A scenario's name, or a runbook file") @CompletedBy("scenarioNames")
                    String scenario,
            @Option(
                            longName = "auto",
                            description = "Approve the plan and answer guided steps by the runbook's presets")
                    boolean auto,
            @Option(longName = "set", description = "A parameter of the scenario, as name=value") List<String> set,
            @Option(longName = "seed", description = "The seed of the rehearsal; 1 unless given") @Nullable Long seed,
            @Option(
                            longName = "speed",
                            description =
                                    "1 to 600 times as fast as real time, or max for virtual time; 1 unless given")
                    @Nullable Speed speed,
            @Option(longName = "rehearsal", description = "The URL of a served rehearsal to join") @Nullable String rehearsal,
            @Option(longName = "live", description = "The profile whose account it is about, for real")
                    @CompletedBy("profileNames")
                    @Nullable String live,
            @Option(
                            longName = "profile",
                            description = "What is allowed: a profile's name or file; rehearsal unless given")
                    @Nullable String profile,
            @Option(longName = "override", description = "A guard that is waived") List<String> override,
            @Option(longName = "reason", description = "Why guards are waived") @Nullable String reason,
            @Option(
                            longName = "binding",
                            description = "What the runbook's names are: rehearsal, retail-bank, or a file; "
                                    + "the profile's unless given")
                    @Nullable String binding,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Ground ground = joining.ground(
                Where.of(live, rehearsal).within(profile).bound(binding).paced(seed, speed), Speed.REAL);
        Place place = ground.place();
        boolean prompt = console.terminal().isPresent();
        if (!auto && (!prompt || place.speed().virtual())) {
            throw new UsageException(
                    prompt
                            ? "In virtual time nobody can answer a guided step; add --auto, or give a --speed from 1 to 600."
                            : "A guided run needs the prompt; add --auto, or start gameday and type: scenario run "
                                    + scenario);
        }
        gate.enter(place);
        String why = reason == null ? "" : reason.strip();
        Sourced<Runbook> runbook = library.sourced(scenario);
        RunOrder order = new RunOrder(
                        runbook.content(),
                        Settings.of(set),
                        ground.profile(),
                        place,
                        auto,
                        Overrides.of(override, why),
                        why,
                        Operator.name())
                .reading(runbook.text());
        return auto ? unattended(order, output) : attended(order);
    }

    private ExitCode unattended(RunOrder order, Output output) {
        Proposal proposal = desk.propose(order);
        if (!passes(proposal)) {
            console.print("Nothing was started.");
            return ExitCode.REFUSED;
        }
        ActiveRun run = start(proposal, output == Output.TEXT ? attendance::narrate : started -> {});
        return attendance.await(run, output).exitCode();
    }

    /** A proposal that doesn't is let go. */
    private boolean passes(Proposal proposal) {
        boolean passed = false;
        try {
            passed = gate.passes(proposal);
            return passed;
        } finally {
            if (!passed) {
                proposal.close();
            }
        }
    }

    private ExitCode attended(RunOrder order) {
        Proposal proposal = desk.propose(order);
        boolean started = false;
        try {
            gate.announce(proposal);
            Lines.print(console, PlanText.of(proposal.plan(), console.width()));
            proposal.standing()
                    .forEach(refusal -> console.error("refused by " + refusal.guard() + ": " + refusal.sentence()));
            if (!proposal.standing().isEmpty()) {
                return ExitCode.REFUSED;
            }
            if (!console.confirms("Run plan " + PlanHash.brief(proposal.hash()) + "?") || !gate.passes(proposal)) {
                console.print("Nothing was started.");
                return ExitCode.HELD;
            }
            started = true;
        } finally {
            if (!started) {
                proposal.close();
            }
        }
        start(proposal, attendance::keepPosted);
        Lines.broken(
                        console,
                        "It is under way. note, detect, ack, mitigate, decision, finding, predict, hint, next, halt, status "
                                + "and panel speak to it. Times are UTC" + here() + ".")
                .forEach(console::print);
        return ExitCode.HELD;
    }

    /** The local time beside it, where that is another. */
    private static String here() {
        OffsetDateTime now = OffsetDateTime.now(ZoneId.systemDefault());
        return now.getOffset().getTotalSeconds() == 0
                ? ""
                : "; here it is %tR, %s".formatted(now, now.getOffset().getId());
    }

    private ActiveRun start(Proposal proposal, java.util.function.Consumer<ActiveRun> prepare) {
        try {
            ActiveRun run = desk.start(proposal, prepare);
            gate.record(run);
            return run;
        } catch (RuntimeException e) {
            proposal.close();
            throw e;
        }
    }
}
