package dev.gameday.shell.command.run;

import dev.gameday.shell.panel.PanelKeys;
import dev.gameday.shell.run.ActiveRun;

/** The panel's keys, told to the run. */
record RunKeys(ActiveRun run) implements PanelKeys {
    @Override
    public void detect() {
        run.detect("");
    }

    @Override
    public void acknowledge() {
        run.acknowledge("");
    }

    @Override
    public void mitigate(String text) {
        run.mitigate(text);
    }

    @Override
    public void note(String text) {
        run.note(text);
    }

    @Override
    public void hint() {
        run.hint();
    }

    @Override
    public void next() {
        run.next("");
    }

    @Override
    public void answer(String text) {
        run.next(text);
    }

    @Override
    public void halt() {
        run.halt("pressed on the panel");
    }
}
