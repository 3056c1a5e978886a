package dev.gameday.catalog.aws.tail;

/**
 * What Lambda says of one invocation that ended: durations in milliseconds, memory in megabytes; {@code initMillis} is 0
 * for one in a warm environment. {@code failed} is a status other than success.
 */
record Report(
        String requestId,
        double millis,
        double billedMillis,
        int memory,
        int memoryUsed,
        double initMillis,
        boolean failed,
        boolean timedOut)
        implements Told {
    @Override
    public void tell(Window window) {
        window.report(this);
    }
}
