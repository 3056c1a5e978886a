package dev.gameday.shell.control;

import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunStatus;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does for a second terminal what a run can be told, and answers as the run goes on. */
final class RunControl {
    /** How long a console may take to record a halt before the caller has to count it as hanging; wall time. */
    static final Duration TO_RECORD = Duration.ofSeconds(5);

    private static final int STATUS_WIDTH = 100;

    private final ActiveRun run;
    private final Respond respond;
    private final Duration toRecord;
    private boolean over;
    private long changes;

    RunControl(ActiveRun run) {
        this(run, TO_RECORD, Respond.NOBODY);
    }

    RunControl(ActiveRun run, Respond respond) {
        this(run, TO_RECORD, respond);
    }

    RunControl(ActiveRun run, Duration toRecord) {
        this(run, toRecord, Respond.NOBODY);
    }

    private RunControl(ActiveRun run, Duration toRecord, Respond respond) {
        this.respond = respond;
        this.run = run;
        this.toRecord = toRecord;
        run.listenBackstage((before, recorded, after) -> changed(recorded));
    }

    /** Takes the pieces of an answer. */
    interface Sink {
        void take(ControlAnswer answer) throws IOException;
    }

    void answer(ControlRequest request, Sink sink) throws IOException, InterruptedException {
        switch (request.verb()) {
            case STATUS -> {
                for (Line line : RunStatus.lines(run, STATUS_WIDTH)) {
                    sink.take(ControlAnswer.of(line));
                }
                sink.take(ControlAnswer.end(ExitCode.HELD.code(), RunStatus.fields(run)));
            }
            case RESPOND -> {
                List<String> told = List.of(request.text().split("\n", -1));
                int width = told.get(0).matches("[1-9][0-9]{1,3}") ? Integer.parseInt(told.get(0)) : STATUS_WIDTH;
                Respond.Answer answer = respond.to(
                        run, request.by(), told.size() > 1 ? told.subList(1, told.size()) : List.of(""), width);
                for (Line line : answer.lines()) {
                    sink.take(ControlAnswer.of(line));
                }
                sink.take(ControlAnswer.end(answer.exitCode().code(), Map.of("revealed", answer.revealed())));
            }
            case HALT -> halt(request, sink);
            case WATCH, SEE -> throw new IllegalArgumentException("a watcher is sent a feed, not an answer");
            default -> {
                Heard heard = Heard.of(run, request);
                sink.take(ControlAnswer.of(Line.of(heard.sentence())));
                sink.take(ControlAnswer.end(heard.code().code(), Map.of()));
            }
        }
    }

    /** Ends without an end where the halt is not recorded in time: the caller then knows that this console hangs. */
    private void halt(ControlRequest request, Sink sink) throws IOException, InterruptedException {
        run.halt(request.by(), request.text());
        if (!isRecorded()) {
            return;
        }
        sink.take(ControlAnswer.of(
                Line.of("Halting " + run.name() + " (" + run.session() + "): everything is removed.")));
        Set<String> told = new HashSet<>();
        boolean settled = false;
        while (!settled) {
            long seen = changes();
            RunView view = run.everything();
            for (FaultView fault : view.faults().values()) {
                FaultEnding ending = FaultEnding.of(fault);
                if (ending.settled() && told.add(fault.step())) {
                    sink.take(ControlAnswer.of(ending.line()));
                }
            }
            settled = view.faults().values().stream()
                    .allMatch(fault -> FaultEnding.of(fault).settled());
            if (!settled && !waitForChange(seen)) {
                return;
            }
        }
        boolean clean = run.everything().faults().values().stream().noneMatch(FaultView::open);
        sink.take(ControlAnswer.end((clean ? ExitCode.HELD : ExitCode.RESIDUE).code(), RunStatus.fields(run)));
    }

    private synchronized boolean isRecorded() throws InterruptedException {
        long deadline = System.nanoTime() + toRecord.toNanos();
        while (run.everything().course().halted().isEmpty() && !over) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized long changes() {
        return changes;
    }

    /** Waits for another event; false if there will be none. */
    private synchronized boolean waitForChange(long seen) throws InterruptedException {
        while (changes == seen && !over) {
            wait();
        }
        return changes != seen || !over;
    }

    private synchronized void changed(Recorded recorded) {
        changes = recorded.number();
        notifyAll();
    }

    /** What a responder may see of a line of the record. */
    Optional<String> seen(String line) {
        return respond.seen(run, line);
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Waits for another event or the end, at most so long. */
    synchronized void awaitNews(Duration longest) throws InterruptedException {
        long seen = changes;
        long deadline = System.nanoTime() + longest.toNanos();
        while (changes == seen && !over) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** The run is over: nobody waits any longer. */
    synchronized void over() {
        over = true;
        notifyAll();
    }
}
