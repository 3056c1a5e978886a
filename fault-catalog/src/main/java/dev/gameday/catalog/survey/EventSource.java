package dev.gameday.catalog.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a function reads by itself, by its ARN: a queue, or the stream of a table or of Kinesis. */
public record EventSource(String function, String arn) {
    private static final Pattern TABLE = Pattern.compile("(arn:[^:]*:dynamodb:[^:]*:[^:]*:table/[^/]+)/stream/.*");

    /** Whether it is an SQS queue. */
    public boolean isQueue() {
        return arn.split(":", 4)[2].equals("sqs");
    }

    /** What is written to, so that the function reads it: of a table's stream the table. */
    public String written() {
        Matcher table = TABLE.matcher(arn);
        return table.matches() ? table.group(1) : arn;
    }
}
