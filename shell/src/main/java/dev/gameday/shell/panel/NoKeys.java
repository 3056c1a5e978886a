package dev.gameday.shell.panel;

/** Keys that do nothing, as those of a recording: nothing can be done to what is over. */
public final class NoKeys implements PanelKeys {
    /** The only ones. */
    public static final PanelKeys NONE = new NoKeys();

    private NoKeys() {}

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
