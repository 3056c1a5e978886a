package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.file.FaultFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small account of fakes, the shipped faults, and injections into it. */
final class Account {
    static final Instant START = Instant.parse("2026-03-02T10:00:00.250Z");
    static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:order-router";
    static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:orders";
    static final String SUBNET = "subnet-0f00000000000000a";
    static final String ACL = "acl-0d000000000000000";
    private static final FaultCatalog CATALOG = FaultFiles.shipped();

    final FakeFis fis = new FakeFis();
    final FakeEc2 ec2 = new FakeEc2();
    final FakeIam iam = new FakeIam();
    final FakeSts sts = new FakeSts();
    final FakeLambda lambda = new FakeLambda();
    final FakeScheduler scheduler = new FakeScheduler();
    final FakeSqs sqs = new FakeSqs();
    final FakeS3 s3 = new FakeS3();
    Instant now = START;
    final FakeLoad load = new FakeLoad(() -> now);

    Account() {
        ec2.aclOf.put(SUBNET, ACL);
        iam.roles.put("order-router-role", new TreeMap<>(Map.of("own", "{}")));
        lambda.memory.put(FUNCTION, 1024);
        lambda.concurrency.put(FUNCTION, 20);
        lambda.variables.put("GAMEDAY_FAULTS", "arn:aws:s3:::faults/gameday/order-router.json");
        sqs.queue("orders", "{\"deadLetterTargetArn\":\"" + QUEUE + "-dlq\",\"maxReceiveCount\":5}");
        sqs.queue("orders-dlq", "");
    }

    /** The injector of a process that knows nothing yet. */
    FaultInjector injector() {
        return lane(new KnownExperiments());
    }

    FaultInjector lane(KnownExperiments known) {
        return new MechanismInjector(Map.of(
                "fis", new FisInjector(() -> fis, () -> ec2, known),
                "iam", new IamDenyInjector(() -> iam, () -> sts, () -> now),
                "lambda-config", new LambdaSettingInjector(() -> lambda, () -> scheduler),
                "sqs", new SqsMessageInjector(() -> sqs, () -> now, known),
                "layer", new LayerFaultInjector(() -> lambda, () -> s3, () -> now),
                "load", new LoadInjector(load)));
    }

    /** Everything in the account that a fault could change. */
    String picture() {
        return fis.templates.keySet() + " " + fis.experiments + " " + ec2.aclOf + " " + iam.roles + " " + lambda.memory
                + " " + lambda.concurrency + " " + lambda.revision + " " + lambda.tags + " "
                + scheduler.schedules + " " + sqs.visible + " "
                + sqs.hidden + " " + s3.objects + " " + load.changes;
    }

    static Injection injection(String fault, Map<String, String> arguments) {
        Fault found = CATALOG.fault(fault).orElseThrow();
        return injection(found, arguments, List.of(target(found.target())));
    }

    static Injection injection(Fault fault, Map<String, String> arguments, List<Target> targets) {
        return new Injection(
                new InjectionId(new SessionId("20260302-drill"), "break-it"),
                fault,
                fault.withPresets(arguments),
                targets,
                Duration.ofMinutes(5),
                List.of("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:guardrail-accepted"),
                "arn:aws:iam::111122223333:role/fis-experiments");
    }

    /** The same, ended by a schedule. */
    static Injection scheduled(Injection injection) {
        return new Injection(
                injection.id(),
                injection.fault(),
                injection.arguments(),
                injection.targets(),
                injection.duration(),
                injection.stopAlarms(),
                injection.role(),
                Optional.of("arn:aws:iam::111122223333:role/scheduled-undo"));
    }

    static Target target(TargetKind kind) {
        return switch (kind) {
            case LAMBDA_FUNCTION -> new Target(kind, FUNCTION, "order-router");
            case IAM_ROLE -> new Target(kind, "arn:aws:iam::111122223333:role/order-router-role", "order-router-role");
            case SUBNET -> new Target(kind, "arn:aws:ec2:eu-west-1:111122223333:subnet/" + SUBNET, "function-a");
            case QUEUE -> new Target(kind, QUEUE, "orders");
            case LOAD -> Target.load("orders");
        };
    }

    /** The trouble's kind and sentence; empty text where there is none. */
    static <T> String trouble(Outcome<T> outcome) {
        return outcome.<String>match(value -> "", trouble -> trouble.kind() + ": " + trouble.sentence());
    }
}
