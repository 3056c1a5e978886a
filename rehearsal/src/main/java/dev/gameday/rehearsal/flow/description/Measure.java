package dev.gameday.rehearsal.flow.description;

/** What a metric of a flow can measure, what of, and in which of CloudWatch's units. */
public enum Measure {
    ACCEPTED("accepted", Subject.CLIENT, "None"),
    LATENCY("latency", Subject.CLIENT, "Milliseconds"),
    ATTEMPTS("attempts", Subject.CLIENT, "Count"),
    ROUTE_TIME("time-to-table", Subject.CLIENT, "Seconds"),
    DUPLICATES("duplicates", Subject.CLIENT, "Count"),
    LOSSES("losses", Subject.CLIENT, "Count"),
    CALL_ATTEMPTS("call-attempts", Subject.CALL, "Count"),
    CALL_SUCCESS("call-success", Subject.CALL, "None"),
    CALL_ATTEMPTS_PER_REQUEST("call-attempts-per-request", Subject.CALL, "Count"),
    FIRST_ATTEMPT_FAILED("first-attempt-failed", Subject.CALL, "None"),
    SERVICE_LATENCY("service-latency", Subject.SERVICE, "Milliseconds"),
    SERVICE_ERRORS("service-errors", Subject.SERVICE, "None"),
    STREAM_LAG("stream-lag", Subject.TABLE, "Seconds");

    private final String word;
    private final Subject subject;
    private final String unit;

    Measure(String word, Subject subject, String unit) {
        this.word = word;
        this.subject = subject;
        this.unit = unit;
    }

    /** What a metric is taken of. */
    public enum Subject {
        CLIENT,
        CALL,
        SERVICE,
        TABLE
    }

    /** Its word in a flow file. */
    public String word() {
        return word;
    }

    /** What it is taken of. */
    public Subject subject() {
        return subject;
    }

    /** The unit that CloudWatch is told. */
    public String unit() {
        return unit;
    }
}
