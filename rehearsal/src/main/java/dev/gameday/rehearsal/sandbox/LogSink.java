package dev.gameday.rehearsal.sandbox;

/** Takes the lines of functions' logs. Called by many threads, none of which holds a lock that anybody else waits for. */
public interface LogSink {
    /** A line of the function, in a stream as {@code 2026/01/05/[$LATEST]0f...}. */
    void line(String function, String stream, String text);
}
