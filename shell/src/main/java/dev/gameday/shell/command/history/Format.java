package dev.gameday.shell.command.history;

import dev.gameday.shell.line.Choice;

/** How an answer for people is laid out: in lines of the terminal, or as a page that stands by itself. */
enum Format implements Choice {
    TEXT("lines for the terminal"),
    HTML("a page that stands by itself");

    private final String meaning;

    Format(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
