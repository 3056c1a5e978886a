package dev.gameday.shell.moto;

import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.runbook.conductor.core.Outside;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A shipped fault against one target, put in by the injector of a live run and taken out by its remover. */
record LiveFault(Outside outside, Injection injection) {
    static final String SESSION = "20261126-130003-43fc32";

    /** Denies that role to send. */
    static LiveFault denial(MotoAccount account, String role) {
        Target target = Answer.of(account.live().inspector().role(role)).orElseThrow();
        return on(account, "iam-deny-sqs-send", role, Map.of(), target);
    }

    /** Leaves that function the least memory. */
    static LiveFault starvation(MotoAccount account, MotoFunction function) {
        return on(
                account,
                "lambda-memory-starvation",
                function.name(),
                Map.of("memory", "128"),
                target(account, function));
    }

    /** Leaves that function one invocation at a time. */
    static LiveFault exhaustion(MotoAccount account, MotoFunction function) {
        return on(
                account,
                "lambda-concurrency-exhaustion",
                function.name(),
                Map.of("concurrency", "1"),
                target(account, function));
    }

    private static Target target(MotoAccount account, MotoFunction function) {
        return Answer.of(account.live().inspector().function(function.name())).orElseThrow();
    }

    private static LiveFault on(
            MotoAccount account, String fault, String step, Map<String, String> arguments, Target target) {
        Fault shipped = FaultFiles.shipped().fault(fault).orElseThrow();
        return new LiveFault(
                account.live().outside(),
                new Injection(
                        new InjectionId(new SessionId(SESSION), step),
                        shipped,
                        shipped.withPresets(arguments),
                        List.of(target),
                        Duration.ofMinutes(5),
                        List.of(),
                        "arn:aws:iam::" + MotoAccount.ID + ":role/fis"));
    }

    Undo prepare() {
        return Answer.of(outside.injector().prepare(injection, Instant.now()));
    }

    /** Why it would not be prepared now. */
    String refusal() {
        return outside.injector()
                .prepare(injection, Instant.now())
                .match(undo -> "no refusal", trouble -> trouble.kind() + ": " + trouble.sentence());
    }

    Presence inject(Undo undo) {
        return Answer.of(outside.injector().inject(injection, undo)).presence();
    }

    Presence status(Undo undo) {
        return Answer.of(outside.injector().status(undo)).presence();
    }

    Presence remove(Undo undo) {
        return Answer.of(outside.remover().remove(undo)).presence();
    }
}
