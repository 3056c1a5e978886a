package dev.gameday.shell.run;

/** Waits for a run in the place of the person who started it: Ctrl-C asks, and a second one halts; in a pipeline the first does. */
public final class Foreground {
    private final Interruptions interruptions;

    public Foreground(Interruptions interruptions) {
        this.interruptions = interruptions;
    }

    /** Waits for the end of the run, however often it is interrupted. */
    public RunResult await(ActiveRun run) {
        while (true) {
            try {
                return run.await();
            } catch (InterruptedException e) {
                interruptions.interrupted();
            }
        }
    }
}
