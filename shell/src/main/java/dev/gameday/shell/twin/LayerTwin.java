package dev.gameday.shell.twin;

import dev.gameday.layer.document.Document;
import dev.gameday.layer.document.Event;
import dev.gameday.layer.egress.Egress;
import dev.gameday.layer.fault.Answer;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.fault.NotApplied;
import dev.gameday.layer.log.LayerLog;
import dev.gameday.layer.runtime.Sandbox;
import dev.gameday.layer.source.Documents;
import dev.gameday.layer.source.SandboxMark;
import dev.gameday.layer.source.Source;
import dev.gameday.rehearsal.sandbox.Blueprint;
import dev.gameday.rehearsal.sandbox.Ending;
import dev.gameday.rehearsal.sandbox.Ending.Took;
import dev.gameday.rehearsal.sandbox.Invocation;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import dev.gameday.rehearsal.sandbox.sample.KnownLayers.KnownSandbox;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The fault layer in one sandbox, without the sandbox. Which document is in force, which faults hit and what they draw, answer
 * and write is decided by the layer itself; but a delay is noted and not slept through, and what would take this machine's
 * memory, processor or disk is not applied.
 */
final class LayerTwin implements KnownSandbox {
    private static final Set<String> OF_THE_MACHINE = Set.of("memory", "cpu", "tmp");
    private static final String NOT_HERE = "this rehearsal runs no code that it could be done to";

    private final Clock clock;
    private final Duration timeout;
    private final Documents documents;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Sandbox sandbox;
    private Instant due = Instant.MIN;
    private Instant second;
    private Duration held = Duration.ZERO;
    private int invocations;

    /** Looks for its document when it is first invoked, at {@code second}, and then in its rhythm. */
    LayerTwin(Blueprint blueprint, Source source, Clock clock, Duration poll, Instant second) {
        this.clock = clock;
        this.timeout = blueprint.limits().timeout();
        this.second = second;
        LayerLog log = new LayerLog(written, clock, blueprint.function());
        this.documents = new Documents(source, clock, log, new SandboxMark(null), poll, Duration.ZERO);
        this.sandbox = new Sandbox(log, Path.of("/tmp"), Egress.outOfReach(NOT_HERE), this::hold, LayerTwin::admit);
        log.alive();
    }

    private static void admit(Effect effect) throws NotApplied {
        if (OF_THE_MACHINE.contains(effect.kind())) {
            throw new NotApplied(NOT_HERE);
        }
    }

    @Override
    public Ending run(Invocation invocation, Payload answer, String handlerWrites) {
        look();
        invocations++;
        held = Duration.ZERO;
        Document document = documents.inForce();
        if (document == null) {
            return new Ending.Returned(answer, log(List.of(handlerWrites)), Took.NOTHING);
        }
        var faulted = new dev.gameday.layer.runtime.Invocation(document, sandbox, invocation.requestId(), invocations);
        try {
            faulted.begin(Event.of(ByteBuffer.wrap(invocation.payload().bytes())));
            return ended(faulted, answer, handlerWrites);
        } catch (InterruptedException timedOut) {
            return timedOut(invocation.requestId());
        } finally {
            faulted.end();
        }
    }

    private void look() {
        Instant now = clock.instant();
        if (!now.isBefore(due)) {
            boolean first = due.equals(Instant.MIN);
            documents.look();
            // What is in force is looked at often from the first time on, or it would be too old to be believed.
            boolean later = first && documents.inForce() == null && second.isAfter(now);
            due = later ? second : now.plus(documents.rhythm());
        }
    }

    /** Time that passes for the invocation only; ends it where Lambda would. */
    private void hold(long milliseconds) throws InterruptedException {
        held = held.plusMillis(milliseconds);
        if (held.compareTo(timeout) >= 0) {
            throw new InterruptedException("the function's timeout");
        }
    }

    private Ending ended(dev.gameday.layer.runtime.Invocation faulted, Payload answer, String handlerWrites) {
        Answer instead = faulted.answer();
        if (instead != null) {
            return ending(instead, List.of());
        }
        Answer replacement = faulted.replacement();
        if (replacement != null) {
            return ending(replacement, List.of(handlerWrites));
        }
        byte[] response =
                faulted.changesResponse() ? faulted.changed(answer.bytes().clone()) : answer.bytes();
        return new Ending.Returned(Payload.of(response), log(List.of(handlerWrites)), took());
    }

    private Ending ending(Answer answer, List<String> handlerWrites) {
        Payload payload = Payload.of(answer.body());
        return answer.isError()
                ? new Ending.Failed(payload, log(handlerWrites), took())
                : new Ending.Returned(payload, log(handlerWrites), took());
    }

    /** As Lambda says it. */
    private Ending timedOut(String requestId) {
        return new Ending.Failed(
                Payload.of(
                        "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: %s Error: Task timed out after %d.%02d seconds\"}"
                                .formatted(requestId, timeout.toSeconds(), timeout.toMillisPart() / 10)),
                log(List.of()),
                new Took(Duration.ZERO, timeout));
    }

    private Took took() {
        return new Took(Duration.ZERO, held);
    }

    private List<String> log(List<String> handlerWrites) {
        List<String> lines = new ArrayList<>();
        written.toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
        written.reset();
        lines.addAll(handlerWrites);
        return lines;
    }
}
