package dev.gameday.shell.arming;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.arming.Added;
import dev.gameday.catalog.arming.Arming;
import dev.gameday.catalog.arming.ArmingChange;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.ArmingEvent.ArmingBegun;
import dev.gameday.runbook.event.ArmingEvent.ArmingKept;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.arming.ArmingEnd.Kind;
import dev.gameday.shell.place.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * One command that arms functions or disarms them, function by function. What takes a change away is recorded before the
 * change is made; what can't be armed is disarmed again. Where the record can't be written, nothing is changed.
 */
public final class ArmingSession {
    private static final System.Logger LOG = System.getLogger(ArmingSession.class.getName());
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LONGEST_STEP = 36;

    private final SessionId session;
    private final Arming arming;
    private final Timeline timeline;
    private final EventLog log;
    private final Set<String> steps = new HashSet<>();
    private long number;
    private boolean recording = true;

    /** A session whose record is empty yet. */
    public ArmingSession(SessionId session, Arming arming, Timeline timeline, EventLog log) {
        this.session = session;
        this.arming = arming;
        this.timeline = timeline;
        this.log = log;
    }

    /** Says where it acts and what it is for; before this is recorded, nothing may be changed. */
    public void open(SessionOpened opened, ArmingBegun begun) throws IOException {
        append(List.of(opened, begun));
    }

    /** Gives the function what it lacks. Throws where that can't be recorded; nothing was changed then. */
    public ArmingEnd arm(ArmingChange change) throws IOException {
        Undo undo = change.undo(new InjectionId(session, step(change.function())));
        String step = undo.injection().step();
        append(List.of(new FaultEvent.UndoRecorded(step, undo)));
        append(List.of(new FaultEvent.InjectionRequested(step)));
        Optional<String> why;
        try {
            why = put(change);
            if (why.isEmpty()) {
                append(List.of(new ArmingKept(step, change.added().described())));
                return new ArmingEnd(Kind.DONE, change.added().described());
            }
        } catch (IOException e) {
            why = Optional.of("the record can't be written (" + e.getMessage() + ")");
        } catch (CancellationException interrupted) {
            // Whoever interrupts wants it away again; a second interruption ends the process, and recover goes on.
            boolean unused = Thread.interrupted();
            ArmingEnd end = withdrawn(undo, "interrupted");
            close(end.is(Kind.LEFT) ? ExitCode.RESIDUE : ExitCode.HALTED);
            throw interrupted;
        }
        return withdrawn(undo, why.get());
    }

    private ArmingEnd withdrawn(Undo undo, String why) {
        Optional<String> left = new Withdrawal(arming, timeline, this::tell)
                .takeAway(undo, timeline.instant().plus(Withdrawal.ANSWER_DEADLINE));
        return left.isEmpty()
                ? new ArmingEnd(Kind.UNDONE, why)
                : new ArmingEnd(Kind.LEFT, why + "; and taking it away again: " + left.get());
    }

    /** Empty once the function has it all and its update has succeeded, else why that can't be. */
    private Optional<String> put(ArmingChange change) {
        Instant end = timeline.instant().plus(PATIENCE);
        Outcome<ControlState> outcome = arming.put(change);
        while (goOn(outcome) && timeline.instant().isBefore(end)) {
            Waiting.on(timeline, STEP);
            outcome = arming.put(change);
        }
        return outcome.match(
                state -> state.presence() == Presence.ACTIVE
                        ? Optional.empty()
                        : Optional.of(state.detail()
                                + state.failure().map(reason -> ": " + reason).orElse("")),
                trouble -> Optional.of(trouble.sentence()));
    }

    private static boolean goOn(Outcome<ControlState> outcome) {
        return outcome.match(
                state -> state.presence() == Presence.STARTING,
                trouble -> trouble.kind().passing());
    }

    /** Takes away from the function what was added. Throws where that can't be recorded; nothing was changed then. */
    public ArmingEnd disarm(FunctionSetup function, Kit kit, Added added) throws IOException {
        Undo undo = ArmingChange.undo(new InjectionId(session, step(function)), function, kit, added);
        append(List.of(new FaultEvent.UndoRecorded(undo.injection().step(), undo)));
        return new Withdrawal(arming, timeline, this::tell)
                .takeAway(undo, timeline.instant())
                .map(why -> new ArmingEnd(Kind.LEFT, why))
                .orElseGet(() -> new ArmingEnd(Kind.DONE, added.described()));
    }

    /** Ends the session with the exit code of its command. */
    public void close(ExitCode code) {
        tell(new SessionClosed(code.code()));
    }

    /** A removal waits for no record: where it can't be written any more, it stays open, and recover looks again. */
    private void tell(GameDayEvent event) {
        try {
            append(List.of(event));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the record can't be written", e);
        }
    }

    private void append(List<GameDayEvent> events) throws IOException {
        if (!recording) {
            throw new IOException("an earlier line could not be written");
        }
        List<Recorded> numbered = new ArrayList<>();
        for (GameDayEvent event : events) {
            numbered.add(new Recorded(number + numbered.size() + 1, timeline.instant(), event));
        }
        recording = false;
        log.append(numbered);
        recording = true;
        number += numbered.size();
    }

    /** The function's name in the form of a step, told apart from the others of this session. */
    private String step(FunctionSetup function) {
        String name = function.name().toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^-+", "");
        String base = name.isEmpty() ? "function" : name.substring(0, Math.min(LONGEST_STEP, name.length()));
        String step = base;
        for (int i = 2; !steps.add(step); i++) {
            step = base + "-" + i;
        }
        return step;
    }
}
