package dev.gameday.shell.blind;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.runbook.blind.BlindCase;
import dev.gameday.runbook.blind.Draw;
import dev.gameday.runbook.blind.Scoring;
import dev.gameday.runbook.blind.Staging;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.PeopleEvent.Revealed;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.people.Author;
import dev.gameday.shell.place.Waiting;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The console as game master of one blind run: pages when the effect shows, has owners answer, and reveals: when it is
 * asked to, or when the run is over. It hears everything and tells only through the run's concealment.
 */
public final class BlindGame {
    private static final String PAGER = "pager";
    private static final String MASTER = "gameday";

    /** What every few seconds of a run bring, and no score asks for. */
    private static final Set<Class<?>> NOISE =
            Set.of(ObservationEvent.SamplesRead.class, ObservationEvent.LinesFound.class, RunEvent.RunPlanned.class);

    private final ActiveRun run;
    private final BlindCase about;
    private final Duration calm;
    private final Concealment concealment;
    private final Owners owners;
    private final List<Recorded> events = new ArrayList<>();
    private final Set<String> effective = new TreeSet<>();
    private Optional<Revealed> revealed = Optional.empty();
    private volatile Consumer<Revealed> teller = told -> {};
    private boolean paged;
    private boolean spoilt;

    /** Of a run that has not begun. */
    BlindGame(ActiveRun run, Draw draw, Concealment concealment) {
        this.run = run;
        this.about = draw.about();
        this.calm = draw.calm();
        this.concealment = concealment;
        this.owners = new Owners(run, about.owners());
        run.listenBackstage((before, recorded, after) -> hear(recorded, after));
        run.lastly(this::atTheEnd);
    }

    ActiveRun run() {
        return run;
    }

    Concealment concealment() {
        return concealment;
    }

    Owners owners() {
        return owners;
    }

    /** Whether the page has gone out. */
    synchronized boolean paged() {
        return paged;
    }

    /** Whether there was nothing to find, as no effect came of the fault. */
    synchronized boolean spoilt() {
        return spoilt;
    }

    /** Has {@code teller} told what is revealed, once, when it is. */
    void whenRevealed(Consumer<Revealed> told) {
        teller = told;
    }

    /** Reveals for this console's engineer, and where time goes only with commands lets the run end. */
    public void end() throws InterruptedException {
        boolean stepped = run.clock() instanceof SteppedTimeline;
        Revealed told = reveal(run.order().operator());
        teller.accept(told);
        if (stepped) {
            run.await();
        }
    }

    /** What was revealed, once it was. */
    public synchronized Optional<Revealed> revealed() {
        return revealed;
    }

    private void hear(Recorded recorded, RunView after) {
        GameDayEvent event = recorded.event();
        synchronized (this) {
            if (!NOISE.contains(event.getClass())) {
                events.add(recorded);
            }
        }
        if (event instanceof RunEvent.StepStarted started && started.step().equals(Staging.SHIFT)) {
            Timeline timeline = run.environment().timeline();
            timeline.wakeAt(timeline.instant().plus(calm), () -> run.talk().next(Author.of(MASTER), ""));
        } else if (event instanceof FaultEvent.EffectProven proven) {
            proven(proven.step(), after);
        } else if (event instanceof FaultEvent.EffectNotProven || event instanceof FaultEvent.InjectionFailed) {
            spoil();
        } else if (event instanceof ObservationEvent.AlarmChanged changed
                && about.alarm().filter(changed.alarm()::equals).isPresent()
                && changed.reading().raised()
                && after.faults().size() > 0) {
            page(Optional.of(changed.reading()));
        } else if (event instanceof RunEvent.HaltRequested && run.clock() instanceof SteppedTimeline stepped) {
            stepped.free();
        }
    }

    private synchronized void spoil() {
        spoilt = true;
    }

    private void proven(String step, RunView view) {
        synchronized (this) {
            effective.add(step);
            if (!effective.containsAll(about.injections())) {
                return;
            }
        }
        Optional<AlarmReading> raised = about.alarm()
                .flatMap(alarm -> Optional.ofNullable(view.alarms().get(alarm)))
                .filter(AlarmReading::raised);
        if (raised.isPresent()) {
            page(raised);
            return;
        }
        Timeline timeline = run.environment().timeline();
        Instant late = timeline.instant().plus(about.after());
        timeline.wakeAt(late, () -> page(Optional.empty()));
    }

    private void page(Optional<AlarmReading> alarm) {
        synchronized (this) {
            if (paged || run.isOver() || revealed.isPresent()) {
                return;
            }
            paged = true;
        }
        String said = alarm.map(reading -> "alarm " + reading.name() + ". ").orElse("");
        run.talk().say(new PeopleEvent.Paged(PAGER, said + about.page()));
    }

    /** Tells what it was; what is still in place is taken away. The first call counts. */
    Revealed reveal(String by) {
        Revealed told = tell(by);
        concealment.lift();
        if (!run.isOver()) {
            run.halt(by, "revealed");
        }
        return told;
    }

    private Revealed tell(String by) {
        synchronized (this) {
            if (revealed.isPresent()) {
                return revealed.get();
            }
        }
        Revealed told = told(by);
        run.talk().say(told);
        return told;
    }

    private synchronized Revealed told(String by) {
        Revealed told = new Revealed(
                by,
                run.plan().runbook().code() + " " + run.plan().runbook().title(),
                about.answer(),
                Path.taken(events),
                Path.ideal(about),
                Scoring.of(about, events));
        revealed = Optional.of(told);
        return told;
    }

    /** A run that ends by itself is revealed by that. */
    private List<GameDayEvent> atTheEnd() {
        if (revealed().isPresent()) {
            return List.of();
        }
        Revealed told = told(MASTER);
        concealment.lift();
        teller.accept(told);
        return List.of(told);
    }

    /** What the reveal looks like on a screen of so many columns. */
    static List<Line> text(Revealed revealed, int width) {
        return RevealText.of(revealed, width);
    }

    /** Waits so long at the run's own time. */
    public void await(Duration stretch) {
        if (run.clock() instanceof SteppedTimeline) {
            spend(stretch);
        } else {
            Waiting.on(run.environment().timeline(), stretch);
        }
    }

    /** Lets time go where it goes only with the engineer's commands; elsewhere it goes by itself. */
    void spend(Duration stretch) {
        if (run.clock() instanceof SteppedTimeline stepped) {
            stepped.go(stretch, run::isOver);
        }
    }
}
