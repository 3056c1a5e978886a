package dev.gameday.shell.blind;

import dev.gameday.shell.panel.PanelKeys;

/** Keys that do nothing. */
final class NoActs implements PanelKeys {
    @Override
    public void detect() {}

    @Override
    public void acknowledge() {}

    @Override
    public void mitigate(String text) {}

    @Override
    public void note(String text) {}

    @Override
    public void decide(String text) {}

    @Override
    public void find(String text) {}

    @Override
    public void predict(String text) {}

    @Override
    public void hint() {}

    @Override
    public void next() {}

    @Override
    public void answer(String text) {}

    @Override
    public void halt() {}
}
