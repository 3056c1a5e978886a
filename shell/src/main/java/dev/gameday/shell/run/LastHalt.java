package dev.gameday.shell.run;

import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.people.Author;
import dev.gameday.shell.ExitCode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run does when its process is told to end by a signal: it is halted first, and waited for. Where something remains
 * or may remain, the process ends with that exit code, which the signal's own would hide.
 */
final class LastHalt {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final System.Logger LOG = System.getLogger(LastHalt.class.getName());

    private final ActiveRun run;

    private LastHalt(ActiveRun run) {
        this.run = run;
    }

    /** Stands by until the run is over. */
    static void standBy(ActiveRun run) {
        Thread hook = new Thread(new LastHalt(run)::halt, "gameday-last-halt");
        Runtime.getRuntime().addShutdownHook(hook);
        run.whenOver(result -> forget(hook));
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "the process is ending", e);
        }
    }

    private void halt() {
        run.listenBackstage((before, recorded, after) -> {
            if (recorded.event() instanceof RunEvent.StepStarted) {
                nobodyAnswers();
            }
        });
        run.halt("the console was told to end");
        nobodyAnswers();
        Optional<ExitCode> code = run.await(PATIENCE).map(RunResult::exitCode);
        if (code.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "the run was not over when the console had to end");
        }
        if (code.orElse(ExitCode.RESIDUE) == ExitCode.RESIDUE) {
            System.err.println("Session " + run.session() + " did not end clean; type: gameday recover");
            System.err.flush();
            Runtime.getRuntime().halt(ExitCode.RESIDUE.code());
        }
    }

    /** A guided step, as the debrief after a halt, would wait for a person who can no longer type. */
    private void nobodyAnswers() {
        run.talk().next(Author.of("console"), "");
    }
}
