package dev.gameday.shell.command.run;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.panel.PanelKeys;
import dev.gameday.shell.people.Raised;
import dev.gameday.shell.people.Saying;
import dev.gameday.shell.run.ActiveRun;

/** The panel's keys, told to the run. */
record RunKeys(ActiveRun run) implements PanelKeys {
    private static final System.Logger LOG = System.getLogger(RunKeys.class.getName());

    @Override
    public void detect() {
        say(Saying.DETECT, "");
    }

    @Override
    public void acknowledge() {
        say(Saying.ACKNOWLEDGE, "");
    }

    @Override
    public void mitigate(String text) {
        say(Saying.MITIGATE, text);
    }

    @Override
    public void note(String text) {
        say(Saying.NOTE, text);
    }

    @Override
    public void decide(String text) {
        say(Saying.DECISION, text);
    }

    @Override
    public void find(String text) {
        run.talk().say(Raised.of(text).event(run.operator()));
    }

    /** One that can't be kept any more is told by there being no seal in the timeline. */
    @Override
    public void predict(String text) {
        try {
            run.talk().predict(run.operator(), text);
        } catch (RefusedException refused) {
            LOG.log(System.Logger.Level.WARNING, "a prediction was refused", refused);
        }
    }

    private void say(Saying saying, String text) {
        run.talk().say(saying.event(run.operator(), text));
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
