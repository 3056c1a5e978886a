package dev.gameday.shell.panel;

import java.util.List;

/** Writes down what the panel wants done. */
class Acts implements PanelKeys {
    private final List<String> acts;

    Acts(List<String> acts) {
        this.acts = acts;
    }

    @Override
    public void detect() {
        acts.add("detect");
    }

    @Override
    public void acknowledge() {
        acts.add("acknowledge");
    }

    @Override
    public void mitigate(String text) {
        acts.add("mitigate " + text);
    }

    @Override
    public void note(String text) {
        acts.add("note " + text);
    }

    @Override
    public void decide(String text) {
        acts.add("decide " + text);
    }

    @Override
    public void find(String text) {
        acts.add("find " + text);
    }

    @Override
    public void predict(String text) {
        acts.add("predict " + text);
    }

    @Override
    public void hint() {
        acts.add("hint");
    }

    @Override
    public void next() {
        acts.add("next");
    }

    @Override
    public void answer(String text) {
        acts.add("answer " + text);
    }

    @Override
    public void halt() {
        acts.add("halt");
    }
}
