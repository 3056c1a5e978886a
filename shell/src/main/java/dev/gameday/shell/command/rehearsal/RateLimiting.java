package dev.gameday.shell.command.rehearsal;

/** Whether a served rehearsal limits the rate of calls; the option {@code --limits}. */
enum RateLimiting {
    /** As the services publish their default quotas. */
    PUBLISHED,
    /** Not at all: for load tests. */
    NONE
}
