package dev.gameday.shell.command.history;

/** How an answer for people is laid out: in lines of the terminal, or as a page that stands by itself. */
enum Format {
    TEXT,
    HTML
}
