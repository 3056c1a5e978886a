package dev.gameday.shell.run;

import dev.gameday.catalog.SafetyLever;
import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.Cover;
import dev.gameday.recorder.PromptRecord;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.runbook.conductor.Conductor;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.people.Saying;
import dev.gameday.shell.people.SealedPredictions;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.RehearsalControl;
import dev.gameday.shell.secret.Secrets;
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
import java.util.function.Supplier;

/** One run from its start to its postmortem. What people say to it is taken from any thread and never waits. */
public final class ActiveRun {
    private static final System.Logger LOG = System.getLogger(ActiveRun.class.getName());

    private final Proposal proposal;
    private final SessionFolder folder;
    private final PromptRecord record;
    private final Conductor conductor;
    private final SealedPredictions predictions;
    private final Talk talk;
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private volatile int hintsGiven;
    private final List<RunListener> backstage = new CopyOnWriteArrayList<>();
    private final List<Supplier<List<GameDayEvent>>> lastly = new CopyOnWriteArrayList<>();
    private final Optional<Cover> cover;
    private volatile Veil veil = Veil.NONE;
    private volatile RunView view = RunView.START;
    private volatile RunView everything = RunView.START;
    private final CompletableFuture<RunResult> end = new CompletableFuture<>();
    private final CompletableFuture<RunResult> settled = new CompletableFuture<>();

    ActiveRun(Proposal proposal, SessionFolder folder, RecordWriter record, Optional<Cover> cover) {
        this.proposal = proposal;
        this.cover = cover;
        this.folder = folder;
        this.record = new PromptRecord(record);
        Environment environment = proposal.environment();
        this.predictions = new SealedPredictions(
                folder.predictions(), Secrets.redaction(proposal.order().profile()));
        this.conductor = new Conductor(
                proposal.plan(),
                proposal.order().unattended(),
                this.record,
                environment.outside(),
                environment.timeline(),
                environment.lanes());
        this.talk = new Talk(conductor::submit, predictions, this::everything);
        conductor.within(predictions.within(new Closing(proposal.surround(), lastly)));
        conductor.listen(this::tell);
    }

    private void tell(Recorded recorded) {
        RunView whole = everything;
        everything = whole.apply(recorded);
        if (recorded.event() instanceof PeopleEvent.HintGiven hint) {
            hintsGiven = hint.tier();
        }
        backstage.forEach(listener -> tell(listener, whole, recorded, everything));
        veil.shown(recorded).ifPresent(shown -> {
            RunView before = view;
            view = before.apply(shown);
            listeners.forEach(listener -> tell(listener, before, shown, view));
        });
        if (recorded.event() instanceof RunEvent.StepStarted && everything.debriefing()) {
            talk.reveal();
        }
    }

    /** One that can't hear, as it speaks to a terminal that is gone (an IOError), keeps no other from hearing. */
    private static void tell(RunListener listener, RunView before, Recorded recorded, RunView after) {
        try {
            listener.heard(before, recorded, after);
        } catch (RuntimeException | IOError e) {
            LOG.log(System.Logger.Level.ERROR, "a listener failed at event " + recorded.number(), e);
        }
    }

    /** How many hints were given so far. */
    public int hintsGiven() {
        return hintsGiven;
    }

    /** Throws, with a reason, where the runbook has no further hint. */
    public void refuseHint() {
        if (hintsGiven >= plan().runbook().hints().size()) {
            throw new RefusedException("There is no further hint", "the last one named the cause");
        }
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

    /** All that there is to see of it now; a fold over the events that those who watch may see. */
    public RunView view() {
        return veil.drawn() ? view : everything;
    }

    /** All that there is of it, whoever may see that. */
    public RunView everything() {
        return everything;
    }

    /** What it is called where people watch. */
    public String name() {
        return veil.drawn() ? "the rehearsal" : plan().runbook().id();
    }

    /** Has every event from now on heard, on the run's own thread, but those that people may not see yet. */
    public void listen(RunListener listener) {
        listeners.add(listener);
    }

    /** Has that one hear nothing more. */
    public void unlisten(RunListener listener) {
        listeners.remove(listener);
    }

    /** Has every event from now on heard, whoever may see it; must not show it to anybody. */
    public void listenBackstage(RunListener listener) {
        backstage.add(listener);
    }

    /** Keeps from those who watch what the veil keeps, from now on: before it begins. */
    public void behind(Veil drawn) {
        veil = drawn;
    }

    /** Has {@code task} run when all is removed and before the record is closed; what it answers with is recorded. */
    public void lastly(Supplier<List<GameDayEvent>> task) {
        lastly.add(task);
    }

    /** Where it acts. */
    public Environment environment() {
        return proposal.environment();
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

    /** What people say to it, whoever they are. */
    public Talk talk() {
        return talk;
    }

    public void next(String answer) {
        talk.next(operator(), answer);
    }

    public void note(String text) {
        talk.say(Saying.NOTE.event(operator(), text));
    }

    public void hint() {
        talk.hint(operator());
    }

    public void halt(String reason) {
        halt(operator().name(), reason);
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

    /** Whoever started it, speaking for themselves. */
    public Author operator() {
        return Author.of(order().operator());
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
            if (cover.isPresent()) {
                // Not before: what it began with says what the cover hides.
                proposal.origin().keep(folder);
                cover.get().lift(folder);
            }
            summary = Postmortems.write(folder);
            if (summary.people().predictions().sealed().isEmpty()) {
                predictions.forget();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the postmortem can't be written", e);
        }
        return summary;
    }
}
