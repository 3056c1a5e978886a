package dev.gameday.runbook.draft;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.survey.EventSource;
import dev.gameday.catalog.survey.FoundAlarm;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.FoundQueue;
import dev.gameday.catalog.survey.FoundSubnet;
import dev.gameday.catalog.survey.Grant;
import dev.gameday.catalog.survey.Section;
import dev.gameday.catalog.survey.Survey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An account of a test: tickets are taken by a booth, handed on by a queue to a printer, and counted from a stream. */
final class Account {
    static final Identity ME = new Identity("444455556666", "arn:aws:iam::444455556666:user/me", "us-east-2");

    private static final String HERE = ":us-east-2:444455556666:";

    final List<FoundFunction> functions = new ArrayList<>();
    final List<EventSource> sources = new ArrayList<>();
    final List<FoundQueue> queues = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();
    final List<FoundAlarm> alarms = new ArrayList<>();
    final List<FoundMetric> metrics = new ArrayList<>();
    final List<FoundSubnet> subnets = new ArrayList<>();
    final List<String> roles = new ArrayList<>();

    static Account tickets() {
        Account account = new Account();
        account.function("booth");
        account.function("printer");
        account.function("counter");
        account.queue("tickets", "tickets-dead");
        account.reads("printer", queueArn("tickets"));
        account.reads("counter", tableArn("printed") + "/stream/2026-01-01T00:00:00.000");
        account.may("booth", Grant.Kind.SENDS, queueArn("tickets"));
        account.may("printer", Grant.Kind.WRITES, tableArn("printed"));
        account.roles.add("arn:aws:iam::444455556666:role/chaos");
        account.subnet("subnet-1", "us-east-2b", Map.of("Name", "fn-b", "tier", "fn", "team", "door"));
        account.subnet("subnet-2", "us-east-2a", Map.of("Name", "fn-a", "tier", "fn", "team", "door"));
        account.subnet("subnet-3", "us-east-2a", Map.of("Name", "db-a", "tier", "db", "team", "door"));
        return account;
    }

    void function(String name) {
        functions.add(new FoundFunction(
                name,
                "arn:aws:lambda" + HERE + "function:" + name,
                name + "-does",
                "arn:aws:iam::444455556666:role/" + name + "-does",
                List.of("subnet-1", "subnet-2"),
                "/aws/lambda/" + name));
    }

    void queue(String name, String dead) {
        queues.add(new FoundQueue(name, queueArn(name), Optional.of(dead)));
    }

    void reads(String function, String arn) {
        sources.add(new EventSource(function, arn));
    }

    void may(String function, Grant.Kind kind, String resource) {
        grants.add(new Grant(function, kind, resource));
    }

    void metric(String name) {
        metrics.add(new FoundMetric("Tickets", name, Map.of()));
    }

    void alarm(String name, FoundMetric metric, boolean below, double threshold, int minutes) {
        alarms.add(new FoundAlarm(name, metric, "Average", below, threshold, Duration.ofMinutes(minutes)));
    }

    void subnet(String id, String zone, Map<String, String> tags) {
        subnets.add(new FoundSubnet(id, "vpc-1", zone, tags));
    }

    Survey survey() {
        return new Survey(
                Section.whole(functions),
                Section.whole(sources),
                Section.whole(queues),
                Section.whole(grants),
                Section.whole(List.of()),
                Section.whole(alarms),
                Section.whole(metrics),
                Section.whole(subnets),
                Section.whole(functions.stream().map(FoundFunction::logGroup).toList()),
                Section.whole(roles),
                Section.whole(List.of()));
    }

    Draft draft(Answers answers) {
        return Draft.of("door", ME, survey(), Glossary.shipped(), answers);
    }

    static Term term(String key) {
        return Glossary.shipped().terms().stream()
                .filter(term -> term.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Drafted line(Draft draft, String key) {
        return Stream.of(draft)
                .flatMap(all -> all.lines().stream())
                .filter(line -> line.term().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static String queueArn(String name) {
        return "arn:aws:sqs" + HERE + name;
    }

    static String tableArn(String name) {
        return "arn:aws:dynamodb" + HERE + "table/" + name;
    }

    static FoundMetric lambda(String function, String metric) {
        return new FoundMetric("AWS/Lambda", metric, Map.of("FunctionName", function));
    }
}
