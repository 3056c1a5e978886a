package dev.gameday.shell.run;

import dev.gameday.catalog.SafetyLever;
import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.PromptRecord;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.runbook.conductor.Conductor;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.RehearsalControl;
import dev.gameday.shell.view.RunView;
import java.io.IOError;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One run from its start to its postmortem. What people say to it is taken from any thread and never waits. */
public final class ActiveRun {
    private static final System.Logger LOG = System.getLogger(ActiveRun.class.getName());

    private final Proposal proposal;
    private final SessionFolder folder;
    private final PromptRecord record;
    private final Conductor conductor;
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private volatile int hintsGiven;
    private volatile RunView view = RunView.START;
    private final CompletableFuture<RunResult> end = new CompletableFuture<>();
    private final CompletableFuture<RunResult> settled = new CompletableFuture<>();

    ActiveRun(Proposal proposal, SessionFolder folder, RecordWriter record) {
        this.proposal = proposal;
        this.folder = folder;
        this.record = new PromptRecord(record);
        Environment environment = proposal.environment();
        this.conductor = new Conductor(
                proposal.plan(),
                proposal.order().unattended(),
                this.record,
                environment.outside(),
                environment.timeline(),
                environment.lanes());
        conductor.within(proposal.surround());
        conductor.listen(this::tell);
    }

    private void tell(Recorded recorded) {
        RunView before = view;
        view = before.apply(recorded);
        if (recorded.event() instanceof PeopleEvent.HintGiven hint) {
            hintsGiven = hint.tier();
        }
        listeners.forEach(listener -> tell(listener, before, recorded));
    }

    /** One that can't hear, as it speaks to a terminal that is gone (an IOError), keeps no other from hearing. */
    private void tell(RunListener listener, RunView before, Recorded recorded) {
        try {
            listener.heard(before, recorded, view);
        } catch (RuntimeException | IOError e) {
            LOG.log(System.Logger.Level.ERROR, "a listener failed at event " + recorded.number(), e);
        }
    }

    /** How many of the runbook's hints have been given. */
    public int hintsGiven() {
        return hintsGiven;
    }

    public SessionId session() {
        return proposal.session();
    }

    public Plan plan() {
        return proposal.plan();
    }

    /** What was asked for. */
    public RunOrder order() {
        return proposal.order();
    }

    /** Where its record and its postmortem are. */
    public SessionFolder folder() {
        return folder;
    }

    /** The session's clock. */
    public InstantSource clock() {
        return proposal.environment().timeline();
    }

    /** The path by which its rehearsal is controlled. */
    public RehearsalControl control() {
        return proposal.environment().control();
    }

    /** The safety lever of the account and Region that it acts in. */
    public SafetyLever lever() {
        return proposal.environment().lever();
    }

    /** All that there is to see of it now; a fold over its events. */
    public RunView view() {
        return view;
    }

    /** Has every event from now on heard, on the run's own thread. */
    public void listen(RunListener listener) {
        listeners.add(listener);
    }

    public boolean isOver() {
        return end.isDone();
    }

    /** What came of it; empty while it is under way. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(end.getNow(null));
    }

    /** Waits for the end, postmortem and whatever was to be done then included. */
    public RunResult await() throws InterruptedException {
        try {
            return settled.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run could not be ended", e.getCause());
        }
    }

    /** Waits for the end so long; empty where it did not come. */
    Optional<RunResult> await(Duration longest) {
        try {
            return Optional.of(settled.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Has {@code task} run at the end, postmortem included; at once if it is over. */
    public void whenOver(Consumer<RunResult> task) {
        var unused = end.thenAccept(task);
    }

    public void next(String answer) {
        next(operator(), answer);
    }

    /** An answer of somebody else's than the operator. */
    void next(String by, String answer) {
        conductor.submit(new Command.Next(by, answer));
    }

    public void note(String text) {
        note(operator(), text);
    }

    /** A note of somebody else's than the operator. */
    public void note(String by, String text) {
        conductor.submit(new Command.Say(new PeopleEvent.Noted(by, text)));
    }

    public void detect(String text) {
        conductor.submit(new Command.Say(new PeopleEvent.Detected(operator(), text)));
    }

    public void acknowledge(String text) {
        conductor.submit(new Command.Say(new PeopleEvent.Acknowledged(operator(), text)));
    }

    public void mitigate(String text) {
        conductor.submit(new Command.Say(new PeopleEvent.Mitigated(operator(), text)));
    }

    public void hint() {
        conductor.submit(new Command.Hint(operator()));
    }

    public void halt(String reason) {
        halt(operator(), reason);
    }

    /** Has the record say that somebody elsewhere could not be told; once it is closed it says no more. */
    public void report(RunEvent.NotificationFailed event) {
        conductor.submit(new Command.Report(event));
    }

    /** Whether it acts in an account or in a rehearsal. */
    public RunEvent.Mode mode() {
        return proposal.environment().mode();
    }

    /** A halt of somebody else's than the operator; it asks nobody and takes the same lane. */
    public void halt(String by, String reason) {
        conductor.submit(new Command.Halt(HaltCause.OPERATOR, by, reason));
    }

    private String operator() {
        return order().operator();
    }

    void begin() {
        LastHalt.standBy(this);
        Thread thread = new Thread(this::run, "gameday-run");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        ExitCode code = ExitCode.BUG;
        try {
            code = ExitCode.of(conductor.run(Opening.of(proposal)));
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.ERROR, "the run's thread was interrupted", e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the run ended by a bug", e);
        } finally {
            SessionSummary summary = report();
            proposal.close();
            RunResult result = new RunResult(this, summary, code);
            end.complete(result);
            settled.complete(result);
        }
    }

    /** Writes the postmortem from the record alone; what can't be read is told in it, what can't be written in the log. */
    private SessionSummary report() {
        SessionSummary summary = SessionSummary.of(List.of());
        try {
            record.close();
            summary = Postmortems.write(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the postmortem can't be written", e);
        }
        return summary;
    }
}
