package dev.gameday.runbook.draft;

import dev.gameday.catalog.survey.FoundAlarm;
import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.FoundQueue;
import dev.gameday.catalog.survey.Grant.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Guesses a flow's queue and functions by who sends, reads, writes and invokes what. */
final class FlowRules {
    private static final int FARTHEST = 3;

    private FlowRules() {}

    /** The queue that carries a flow: something from outside is put into it, and what reads it hands on. */
    static Rule carries() {
        return known -> known.survey().queues().found().stream()
                .map(queue -> weighed(known, queue))
                .toList();
    }

    private static Candidate weighed(Known known, FoundQueue queue) {
        List<String> reasons = new ArrayList<>();
        double weight = 1;
        List<String> senders = known.allowedOn(queue.arn(), Kind.SENDS).stream()
                .filter(known::readsNothing)
                .toList();
        List<String> readers = known.readersOf(queue.arn());
        reasons.add("read by " + String.join(" and ", readers));
        if (!senders.isEmpty()) {
            weight += 4;
            reasons.add("sent to by " + String.join(" and ", senders) + " from outside");
        }
        if (readers.stream()
                .flatMap(reader -> known.allowed(reader, Kind.WRITES).stream())
                .anyMatch(table -> !known.readersOf(table).isEmpty())) {
            weight += 2;
            reasons.add("what its reader writes is read on");
        }
        if (watched(known, "AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", queue.name())) {
            weight += 2;
            reasons.add("an alarm watches its age");
        }
        if (queue.deadLetters().isPresent()) {
            weight += 1;
        }
        return new Candidate(queue.name(), weight, String.join(", ", reasons));
    }

    /** The function that sends to the queue. */
    static Rule sendsTo(String queue) {
        return known -> known.queue(queue).stream()
                .flatMap(found -> known.allowedOn(found.arn(), Kind.SENDS).stream()
                        .filter(function -> !known.readersOf(found.arn()).contains(function))
                        .map(function -> new Candidate(
                                function,
                                known.readsNothing(function) ? 3 : 1,
                                "its role may send to " + found.name()
                                        + (known.readsNothing(function) ? ", and it reads no queue itself" : ""))))
                .toList();
    }

    /** The function that reads the queue. */
    static Rule reads(String queue) {
        return known -> known.queue(queue).stream()
                .flatMap(found -> known.readersOf(found.arn()).stream()
                        .map(function -> new Candidate(function, 3, "reads " + found.name())))
                .toList();
    }

    /** A function that reads a stream of what the function writes, or of what comes of that further on. */
    static Rule follows(String function) {
        return known -> {
            Map<String, Candidate> found = new LinkedHashMap<>();
            List<String> stage =
                    known.function(function).stream().map(f -> f.name()).toList();
            List<String> seen = new ArrayList<>(stage);
            for (int hops = 1; hops <= FARTHEST; hops++) {
                List<String> next = new ArrayList<>();
                for (String from : stage) {
                    for (String written : outOf(known, from)) {
                        for (String reader : known.readersOf(written)) {
                            if (!written.contains(":sqs:")) {
                                found.putIfAbsent(reader, follower(known, reader, written, hops));
                            }
                            if (!seen.contains(reader)) {
                                seen.add(reader);
                                next.add(reader);
                            }
                        }
                    }
                }
                stage = next;
            }
            return List.copyOf(found.values());
        };
    }

    private static List<String> outOf(Known known, String function) {
        return Stream.concat(
                        known.allowed(function, Kind.WRITES).stream(), known.allowed(function, Kind.SENDS).stream())
                .toList();
    }

    private static Candidate follower(Known known, String reader, String written, int hops) {
        boolean watched = watched(known, "AWS/Lambda", "IteratorAge", "FunctionName", reader);
        String steps = hops == 1 ? "" : ", " + hops + " steps on";
        return new Candidate(
                reader,
                1 + FARTHEST - hops + (watched ? 3 : 0),
                "reads the stream of " + last(written) + steps
                        + (watched ? ", and an alarm watches its IteratorAge" : ""));
    }

    /** A function that the function may invoke. */
    static Rule calledBy(String function) {
        return known -> known.function(function).stream()
                .flatMap(caller -> known.allowed(caller.name(), Kind.INVOKES).stream()
                        .map(callee -> new Candidate(last(callee), 3, caller.name() + "'s role may invoke it")))
                .toList();
    }

    /** The role of the function. */
    static Rule roleOf(String function) {
        return known -> known.function(function).stream()
                .map(found -> new Candidate(found.role(), 3, found.name() + " has it"))
                .toList();
    }

    /** The log group of the function. */
    static Rule logOf(String function) {
        return known -> known.function(function).stream()
                .map(found -> new Candidate(
                        found.logGroup(),
                        3,
                        known.survey().logGroups().found().contains(found.logGroup())
                                ? found.name() + " logs there"
                                : found.name() + " will log there, and has not yet"))
                .toList();
    }

    /** The table that the function may write to. */
    static Rule tableOf(String function) {
        return known -> known.function(function).stream()
                .flatMap(writer -> known.allowed(writer.name(), Kind.WRITES).stream()
                        .filter(arn -> arn.contains(":table/"))
                        .map(table -> new Candidate(
                                table,
                                known.readersOf(table).isEmpty() ? 1 : 3,
                                writer.name() + "'s role may write to it")))
                .toList();
    }

    /** The ARN of the queue. */
    static Rule arnOf(String queue) {
        return known -> known.queue(queue).stream()
                .map(found -> new Candidate(found.arn(), 3, "it is that of " + found.name()))
                .toList();
    }

    private static boolean watched(Known known, String namespace, String metric, String dimension, String value) {
        FoundMetric wanted = new FoundMetric(namespace, metric, Map.of(dimension, value));
        return known.survey().alarms().found().stream().map(FoundAlarm::metric).anyMatch(wanted::equals);
    }

    private static String last(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
    }
}
