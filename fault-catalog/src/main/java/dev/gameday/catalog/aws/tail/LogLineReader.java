package dev.gameday.catalog.aws.tail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines that Lambda and its runtimes write themselves, in both formats of logs: the REPORT line and {@code Task
 * timed out} as text, {@code platform.report} as JSON (Lambda developer guide, "Log and report formats" and "Telemetry API
 * schema reference": durations are in milliseconds, {@code status} is success, failure, error or timeout). The lines of
 * an exception that was let through are those of the Python and Node.js runtimes' text format. Anything else is nothing.
 */
final class LogLineReader {
    /** Lines that hold one of these are all that is asked for; {@code ?} means one of several terms. */
    static final String PATTERN =
            "?\"REPORT RequestId\" ?\"Task timed out after\" ?\"platform.report\" ?\"[ERROR] \" ?\"Invoke Error\"";

    private static final String REPORT = "REPORT RequestId: ";
    private static final Pattern TIMED_OUT =
            Pattern.compile("^\\S+ ([0-9a-fA-F-]{36}) Task timed out after [0-9.]+ seconds");
    private static final Pattern THREW = Pattern.compile("^\\[ERROR\\] [A-Za-z_][A-Za-z0-9_.]*(:|\\s*$)");
    private static final Pattern NODE_THREW = Pattern.compile("^\\S+\\t[0-9a-fA-F-]{36}\\tERROR\\tInvoke Error");
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLineReader() {}

    static Optional<Told> read(String line) {
        if (line.startsWith(REPORT)) {
            return text(line);
        }
        if (line.startsWith("{")) {
            return json(line);
        }
        Matcher timedOut = TIMED_OUT.matcher(line);
        if (timedOut.find()) {
            return Optional.of(new Told.TimedOut(timedOut.group(1)));
        }
        return THREW.matcher(line).find() || NODE_THREW.matcher(line).find()
                ? Optional.of(new Told.Threw())
                : Optional.empty();
    }

    private static Optional<Told> text(String line) {
        String id = "";
        double millis = -1;
        double billed = 0;
        double init = 0;
        int memory = 0;
        int used = 0;
        String status = "";
        for (String field : line.split("\t", -1)) {
            int colon = field.indexOf(": ");
            String value = colon < 0 ? "" : field.substring(colon + 2).strip();
            switch (colon < 0 ? "" : field.substring(0, colon).strip()) {
                case "REPORT RequestId" -> id = value;
                case "Duration" -> millis = number(value);
                case "Billed Duration" -> billed = number(value);
                case "Memory Size" -> memory = (int) number(value);
                case "Max Memory Used" -> used = (int) number(value);
                case "Init Duration" -> init = number(value);
                case "Status" -> status = value;
                default -> {
                    // Traces, restore durations and what is to come.
                }
            }
        }
        return report(id, millis, billed, memory, used, init, status);
    }

    private static Optional<Told> json(String line) {
        try {
            JsonNode tree = JSON.readTree(line);
            if (!tree.path("type").asText().equals("platform.report")) {
                return Optional.empty();
            }
            JsonNode record = tree.path("record");
            JsonNode metrics = record.path("metrics");
            return report(
                    record.path("requestId").asText(),
                    metrics.path("durationMs").asDouble(-1),
                    metrics.path("billedDurationMs").asDouble(),
                    metrics.path("memorySizeMB").asInt(),
                    metrics.path("maxMemoryUsedMB").asInt(),
                    metrics.path("initDurationMs").asDouble(),
                    record.path("status").asText());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A line that was cut short, or that an application wrote to look like one, says no duration and counts for nothing. */
    private static Optional<Told> report(
            String id, double millis, double billed, int memory, int used, double init, String status) {
        boolean failed = !status.isEmpty() && !status.equals("success");
        return id.isEmpty() || millis < 0 || Double.isNaN(millis)
                ? Optional.empty()
                : Optional.of(new Report(
                        id,
                        millis,
                        billed,
                        Math.max(0, memory),
                        Math.max(0, used),
                        init,
                        failed,
                        status.equals("timeout")));
    }

    /** The number before the unit; what is none is negative. */
    private static double number(String value) {
        int end = value.indexOf(' ');
        try {
            return Double.parseDouble(end < 0 ? value : value.substring(0, end));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
