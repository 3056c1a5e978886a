package dev.gameday.shell.view.text;

/** A piece of one line in one tone. Its text is always harmless: {@link TerminalText#clean} goes over it. */
public record Span(String text, Tone tone) {
    public Span {
        text = TerminalText.clean(text);
    }

    /** How many columns it takes. */
    public int width() {
        return TerminalText.width(text);
    }
}
