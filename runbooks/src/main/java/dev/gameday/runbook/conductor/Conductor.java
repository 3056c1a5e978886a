package dev.gameday.runbook.conductor;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Core;
import dev.gameday.runbook.conductor.core.Draft.Alarm;
import dev.gameday.runbook.conductor.core.Draft.Decision;
import dev.gameday.runbook.conductor.core.Effect;
import dev.gameday.runbook.conductor.core.FaultProgress;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.conductor.core.RunState;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.plan.Plan;
import java.io.IOError;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The thin loop around the core, and the only thing that acts: takes a command, has the core decide, records the events,
 * and only then runs the effects. When the record can't be written, nothing more is injected and what is in place is
 * removed; a bug of ours does the same.
 */
public final class Conductor {
    /** The exit code of a run that met a bug of ours. */
    public static final int BUG = 70;

    private static final int RESIDUE = 5;

    private static final System.Logger LOG = System.getLogger(Conductor.class.getName());
    private static final int LAST_RESORT_TRIES = 60;

    private final Core core;
    private final EventLog log;
    private final Outside outside;
    private final Timeline timeline;
    private final Lanes lanes;
    private final BlockingQueue<Command> inbox = new LinkedBlockingQueue<>();
    private final List<Consumer<Recorded>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Command, Instant> pending = new HashMap<>();
    private Surround surround = Surround.NOTHING;
    private Cues cues = Cues.NONE;
    private RunState state = RunState.START;
    private boolean recording = true;
    private boolean buggy;
    private int exitCode = BUG;

    /** A conductor of one run; {@code unattended} answers guided steps by the runbook's presets. */
    public Conductor(Plan plan, boolean unattended, EventLog log, Outside outside, Timeline timeline, Lanes lanes) {
        this.core = new Core(plan, unattended);
        this.log = log;
        this.outside = outside;
        this.timeline = timeline;
        this.lanes = lanes;
    }

    /** Has the listener hear every event from now on, after it is recorded, on the loop's thread; it must be quick. */
    public void listen(Consumer<Recorded> listener) {
        listeners.add(listener);
    }

    /** Has what surrounds the run be done between its opening and its first step, and before it is closed. */
    public void within(Surround given) {
        surround = given;
    }

    /** Has what people did in an earlier run be done again, each before the event that it came before. */
    public void follow(Cues given) {
        cues = given;
    }

    /** Tells the run something; from any thread, never blocking. */
    public void submit(Command command) {
        inbox.add(command);
        if (command instanceof Command.Halt) {
            log.hurry();
        }
    }

    /** Runs to the end on this thread: the opening events first. Returns the exit code. */
    public int run(List<? extends GameDayEvent> opening) throws InterruptedException {
        record(numbered(opening));
        if (recording) {
            surround.opened(inbox::add);
            inbox.add(new Command.Begin());
        }
        return conduct();
    }

    private int conduct() throws InterruptedException {
        do {
            Command command = timeline.next(inbox);
            try {
                handle(command);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "bug in the conductor", e);
                if (buggy) {
                    lastResort();
                    return BUG;
                }
                buggy = true;
                inbox.add(new Command.Halt(HaltCause.FAILURE, "conductor", "a bug of ours; see the log"));
            }
        } while (!state.closed());
        return buggy ? BUG : exitCode;
    }

    /**
     * Takes over a run whose console is gone, from its record: halts it and takes away what it left, on this thread. {@code
     * number} is the last in the record, read or not; {@code gaps} are what can't be read of it. Returns the exit code.
     */
    public int recover(List<Recorded> past, long number, List<String> gaps, String by, String software)
            throws InterruptedException {
        for (Recorded recorded : past) {
            state = state.evolve(recorded);
        }
        state = state.after(number);
        inbox.add(new Command.Recover(by, software, gaps));
        return conduct();
    }

    private List<Recorded> numbered(List<? extends GameDayEvent> events) {
        List<Recorded> recorded = new ArrayList<>();
        for (GameDayEvent event : events) {
            Recorded next = new Recorded(state.events() + 1, timeline.instant(), event);
            state = state.evolve(next);
            recorded.add(next);
        }
        return recorded;
    }

    private void handle(Command command) {
        pending.remove(command);
        Decision decision = decided(command);
        state = decision.state();
        record(decision.events());
        for (Effect effect : decision.effects()) {
            if (recording || !effect.lane().needsRecord()) {
                lanes.run(effect, outside, inbox::add);
            } else {
                inbox.add(effect.failed(
                        new Trouble(Trouble.Kind.REFUSED, "the record can't be written, so nothing is done")));
            }
        }
        decision.alarms().forEach(this::wake);
    }

    /** Deciding changes nothing, so what has to come first is known before anything is recorded. */
    private Decision decided(Command command) {
        Decision decision = core.decide(state, command, timeline.instant());
        if (!decision.events().isEmpty()) {
            Optional<Command> cue = cues.before(decision.events().get(0).number(), timeline.instant());
            if (cue.isPresent()) {
                handle(cue.get());
                return decided(command);
            }
        }
        return decision;
    }

    private void wake(Alarm alarm) {
        Instant earlier = pending.get(alarm.command());
        if (earlier == null || alarm.moment().isBefore(earlier)) {
            pending.put(alarm.command(), alarm.moment());
            timeline.wakeAt(alarm.moment(), () -> inbox.add(alarm.command()));
        }
    }

    private void record(List<Recorded> decided) {
        if (decided.isEmpty()) {
            return;
        }
        boolean closes = decided.stream().anyMatch(event -> event.event() instanceof RunEvent.SessionClosed);
        List<Recorded> events = closes ? closed(decided) : decided;
        if (recording) {
            try {
                log.append(events);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.ERROR, "the record can't be written", e);
                recording = false;
                inbox.add(lost());
            }
        }
        for (Recorded event : events) {
            if (event.event() instanceof RunEvent.SessionClosed closed) {
                exitCode = closed.exitCode();
            }
            listeners.forEach(listener -> tell(listener, event));
        }
    }

    /** What surrounds the run is taken away, and what there is to say of that goes before the close. */
    private List<Recorded> closed(List<Recorded> decided) {
        List<GameDayEvent> last = new ArrayList<>(surround.closing(state.open().isEmpty()));
        Optional<RunEvent.VerdictReached> worse = Staying.of(last).in(state.verdict());
        worse.ifPresent(last::add);
        List<Recorded> events = new ArrayList<>();
        long later = 0;
        for (Recorded recorded : decided) {
            Instant at = recorded.at();
            if (recorded.event() instanceof RunEvent.SessionClosed && !last.isEmpty()) {
                at = timeline.instant();
                for (GameDayEvent event : last) {
                    events.add(new Recorded(recorded.number() + later, at, event));
                    later++;
                }
            }
            GameDayEvent event = recorded.event() instanceof RunEvent.SessionClosed && worse.isPresent()
                    ? new RunEvent.SessionClosed(RESIDUE)
                    : recorded.event();
            events.add(new Recorded(recorded.number() + later, at, event));
        }
        return events;
    }

    private static void tell(Consumer<Recorded> listener, Recorded event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | IOError e) {
            // A terminal that is gone is told by an IOError; a run must not end, with its faults in place, for lack of
            // one.
            LOG.log(System.Logger.Level.ERROR, "a listener failed at event " + event.number(), e);
        }
    }

    private static Command lost() {
        return new Command.Halt(HaltCause.FAILURE, "conductor", "the record can't be written");
    }

    /** After a second bug nothing of the core is trusted: everything that has an undo is removed, in turn. */
    private void lastResort() {
        for (FaultProgress fault : state.open()) {
            for (int i = 0; i < LAST_RESORT_TRIES && !gone(fault); i++) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "not yet gone: " + fault.undo().byHand());
            }
        }
    }

    private boolean gone(FaultProgress fault) {
        return outside.remover()
                .remove(fault.undo())
                .value()
                .map(read -> read.presence() == ControlState.Presence.GONE)
                .orElse(false);
    }
}
