package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.line.Choice;

/** Whether a served rehearsal limits the rate of calls; the option {@code --limits}. */
enum RateLimiting implements Choice {
    /** As the services publish their default quotas. */
    PUBLISHED("as the services publish their default quotas"),
    /** Not at all: for load tests. */
    NONE("no limit: for load tests");

    private final String meaning;

    RateLimiting(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
