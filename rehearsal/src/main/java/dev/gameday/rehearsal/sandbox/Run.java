package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.flow.ReportLine;
import dev.gameday.rehearsal.sandbox.runtime.Answer;
import dev.gameday.rehearsal.sandbox.runtime.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One event in one sandbox, from the moment its processes go on to the moment they are stopped again or killed. While it
 * lasts, memory, space and output are looked at five times a second.
 */
final class Run {
    private static final System.Logger LOG = System.getLogger(Run.class.getName());
    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final int FIRST_LOOK_MILLIS = 50;
    private static final int LOOK_MILLIS = 200;
    private static final long MOST_OUTPUT_BYTES = 64L * 1024 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;

    private final Sandbox sandbox;
    private final Invocation invocation;
    private final Site site;
    private final Journal journal;
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    private volatile CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final Object reading = new Object();
    private volatile long mostMemory;

    Run(Sandbox sandbox, Invocation invocation, Site site, Journal journal) {
        this.sandbox = sandbox;
        this.invocation = invocation;
        this.site = site;
        this.journal = journal;
    }

    /** Runs it; the sandbox is stopped afterwards, or dead if it can't be used any more. */
    Ending run(ScheduledExecutorService timer) {
        ScheduledFuture<?> looks =
                timer.scheduleWithFixedDelay(this::look, FIRST_LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        var exit = sandbox.process().onExit().thenRun(this::exited);
        long began = site.nanoTime().getAsLong();
        boolean cold = !sandbox.started();
        if (cold) {
            awaitStart();
            look();
        } else {
            sandbox.tree().thaw();
        }
        long ready = site.nanoTime().getAsLong();
        journal.line("START RequestId: " + invocation.requestId() + " Version: "
                + sandbox.blueprint().version());
        long given = site.nanoTime().getAsLong();
        if (!verdict.isDone()) {
            give();
        }
        Verdict ended = await();
        long done = site.nanoTime().getAsLong();
        looks.cancel(false);
        exit.cancel(false);
        sandbox.api().takeBack();
        mostMemory = Math.max(mostMemory, sandbox.tree().memory());
        if (ended.usable()) {
            sandbox.rest(done);
        } else {
            sandbox.kill();
        }
        Ending.Took took = new Ending.Took(
                Duration.ofNanos(cold ? ready - began : 0), Duration.ofNanos(Math.max(0, done - given)));
        report(ended, took);
        return ended.answer().kind() == Answer.Kind.RESULT
                ? new Ending.Returned(ended.answer().body(), journal.last(), took)
                : new Ending.Failed(ended.answer().body(), journal.last(), took);
    }

    private Duration timeout() {
        return sandbox.blueprint().limits().timeout();
    }

    /** Ten seconds are the start's own; what it takes beyond counts as the event's, as Lambda has it. */
    private void awaitStart() {
        var failed = sandbox.api().failedStart().thenAccept(error -> verdict.complete(Verdict.failedStart(error)));
        try {
            var unused = CompletableFuture.anyOf(sandbox.api().asked(), failed, verdict)
                    .get(LONGEST_START.plus(timeout()).toNanos(), TimeUnit.NANOSECONDS);
            sandbox.startedNow();
        } catch (TimeoutException late) {
            verdict.complete(Verdict.timedOut(invocation.requestId(), timeout()));
        } catch (InterruptedException | ExecutionException closing) {
            verdict.complete(closing());
        }
    }

    private void give() {
        try {
            CompletableFuture<Answer> given = sandbox.api()
                    .give(new Event(
                            invocation.requestId(),
                            site.wall().instant().plus(timeout()),
                            invocation.functionArn(),
                            trace(),
                            invocation.clientContext(),
                            invocation.payload()));
            answer = given;
            var unused = given.thenAcceptBoth(
                    sandbox.api().asked(), (result, next) -> verdict.complete(Verdict.answered(result, true)));
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a runtime listens no more", gone);
        }
    }

    private void exited() {
        verdict.complete(answeredOr(
                Verdict.exited(invocation.requestId(), sandbox.process().exitValue())));
    }

    /** The answer if there is one already: what comes after it can't take it back. */
    private Verdict answeredOr(Verdict otherwise) {
        return answer.isDone() ? Verdict.answered(answer.join(), false) : otherwise;
    }

    private Verdict await() {
        try {
            return verdict.get(timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            return answeredOr(Verdict.timedOut(invocation.requestId(), timeout()));
        } catch (InterruptedException | ExecutionException closing) {
            return closing();
        }
    }

    private Verdict closing() {
        return Verdict.killed(invocation.requestId(), "The rehearsal is closing.");
    }

    private void look() {
        try {
            mostMemory = Math.max(mostMemory, sandbox.tree().look());
            if (mostMemory > sandbox.blueprint().limits().memoryMegabytes() * MEBIBYTE) {
                verdict.complete(Verdict.outOfMemory(invocation.requestId()));
            } else if (sandbox.overfull()) {
                verdict.complete(Verdict.killed(
                        invocation.requestId(), "The files in TMPDIR take more than the function's EphemeralStorage."));
            }
            synchronized (reading) {
                journal.lines(sandbox.output().lines());
            }
            if (sandbox.output().size() > MOST_OUTPUT_BYTES) {
                verdict.complete(Verdict.killed(
                        invocation.requestId(), "The function wrote more than 64 MiB to its log in one invocation."));
            }
        } catch (IOException removed) {
            verdict.complete(Verdict.killed(invocation.requestId(), "The sandbox's files are gone."));
        }
    }

    private void report(Verdict ended, Ending.Took took) {
        UUID requestId = UUID.fromString(invocation.requestId());
        // What a look has read and not yet passed on would be missing in the log's end.
        synchronized (reading) {
            journal.lines(sandbox.lastLines());
        }
        ended.line().ifPresent(line -> line.lines().forEach(journal::line));
        journal.line("END RequestId: " + requestId);
        journal.line(ReportLine.report(
                        requestId,
                        Math.min(took.event().toNanos(), timeout().toNanos()),
                        took.start().toNanos(),
                        sandbox.blueprint().limits().memoryMegabytes(),
                        (int) (mostMemory / MEBIBYTE))
                + ended.status());
    }

    private String trace() {
        String id = invocation.requestId().replace("-", "");
        return "Root=1-%08x-%s;Parent=%s;Sampled=0"
                .formatted(site.wall().instant().getEpochSecond(), id.substring(0, 24), id.substring(16));
    }
}
