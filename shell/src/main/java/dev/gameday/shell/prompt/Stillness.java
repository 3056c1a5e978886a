package dev.gameday.shell.prompt;

import dev.gameday.runbook.event.RunEvent.RunResumed;

/** Who has to know that this console stands still, and that it goes on. */
public interface Stillness {
    /** Nobody has to. */
    Stillness UNHEARD = new Stillness() {
        @Override
        public void begins(String how) {}

        @Override
        public void ended(RunResumed how) {}
    };

    /** The process is about to stop; comes back once that is on disk, or soon where it can't be. */
    void begins(String how);

    /** The process goes on. */
    void ended(RunResumed how);
}
