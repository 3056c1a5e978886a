package dev.gameday.shell;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether {@code exit} was typed; the prompt and a script stop after the command that says so. */
public final class Leaving {
    private final AtomicBoolean asked = new AtomicBoolean();

    public void ask() {
        asked.set(true);
    }

    public boolean isAsked() {
        return asked.get();
    }
}
