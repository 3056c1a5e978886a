package dev.gameday.catalog.survey;

/** What a function's role lets it do to a resource (an ARN), as IAM simulates it. */
public record Grant(String function, Kind kind, String resource) {
    /** What is let. */
    public enum Kind {
        INVOKES,
        SENDS,
        WRITES
    }
}
