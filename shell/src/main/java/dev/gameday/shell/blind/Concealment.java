package dev.gameday.shell.blind;

import dev.gameday.catalog.ControlState;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.shell.run.Veil;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a run's faults from those who respond to them, until it is lifted: events that would tell are left out or told
 * without what tells, and in any text the words that would tell are replaced. Safe for many threads.
 */
public final class Concealment implements Veil {
    /** What stands where something is kept back. */
    public static final String WITHHELD = "[withheld]";

    private static final String ON_CALL = "on-call";

    /** Alarms by which a run is stopped belong to whoever runs it; nobody on call is paged by them. */
    static final String GUARDS = "abort-";

    private static final Set<Class<?>> TOLD = Set.of(
            RunEvent.SessionOpened.class,
            RunEvent.SessionClosed.class,
            ObservationEvent.SamplesRead.class,
            ObservationEvent.BoundBreached.class,
            ObservationEvent.BoundRegained.class,
            PeopleEvent.Paged.class,
            PeopleEvent.Looked.class,
            PeopleEvent.Suspected.class,
            PeopleEvent.Noted.class,
            PeopleEvent.Detected.class,
            PeopleEvent.Acknowledged.class,
            PeopleEvent.Mitigated.class,
            PeopleEvent.Revealed.class);

    private final Plan plan;
    private final List<Pattern> words;
    private final Set<String> learned = ConcurrentHashMap.newKeySet();
    private final List<Runnable> lifting = new CopyOnWriteArrayList<>();
    private volatile boolean drawn = true;

    /** Of the faults of that plan. */
    public Concealment(Plan plan) {
        this.plan = plan;
        this.words = Secret.of(plan);
    }

    @Override
    public boolean drawn() {
        return drawn;
    }

    /** From now on everything is told. */
    public void lift() {
        drawn = false;
        lifting.forEach(Runnable::run);
    }

    /** Has {@code task} run when it is lifted. */
    public void whenLifted(Runnable task) {
        lifting.add(task);
    }

    @Override
    public Optional<Recorded> shown(Recorded recorded) {
        learn(recorded.event());
        return drawn
                ? told(recorded.event()).map(event -> new Recorded(recorded.number(), recorded.at(), event))
                : Optional.of(recorded);
    }

    private Optional<GameDayEvent> told(GameDayEvent event) {
        if (event instanceof RunEvent.RunPlanned) {
            return Optional.of(new RunEvent.RunPlanned(bare(), ""));
        } else if (event instanceof RunEvent.StepStarted started) {
            return started.index() == 0 ? Optional.of(new RunEvent.StepStarted(0, ON_CALL)) : Optional.empty();
        } else if (event instanceof ObservationEvent.AlarmChanged changed) {
            return changed.alarm().startsWith(GUARDS) ? Optional.empty() : Optional.of(changed);
        } else if (event instanceof RunEvent.HaltRequested halt) {
            return Optional.of(new RunEvent.HaltRequested(halt.cause(), halt.by(), text(halt.reason())));
        } else if (event instanceof PeopleEvent.HintGiven hint) {
            return Optional.of(new PeopleEvent.HintGiven(hint.by(), hint.tier(), text(hint.text())));
        } else if (event instanceof PeopleEvent.MitigationTried tried) {
            return Optional.of(
                    new PeopleEvent.MitigationTried(tried.by(), tried.action(), tried.done(), text(tried.outcome())));
        }
        return TOLD.contains(event.getClass()) ? Optional.of(event) : Optional.empty();
    }

    /** The plan without what would be done, and what can be measured with it. */
    private Plan bare() {
        Map<String, String> alarms = new TreeMap<>(plan.alarms());
        alarms.keySet().removeIf(alarm -> alarm.startsWith(GUARDS));
        Runbook runbook = plan.runbook();
        return new Plan(
                new Runbook(
                        ON_CALL,
                        "",
                        "On call",
                        "",
                        List.of(),
                        new Hypothesis("", List.of()),
                        runbook.steadyState(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Step.Observe(
                                ON_CALL, "On call", List.of(), new Moment(ON_CALL, Moment.Anchor.END, Duration.ZERO))),
                        List.of(),
                        List.of()),
                plan.binding(),
                plan.identity(),
                Map.of(),
                List.of(),
                List.of(),
                plan.metrics(),
                alarms,
                Map.of(),
                plan.longest());
    }

    /** The text with what would tell replaced by {@link #WITHHELD}; as it is once this is lifted. */
    public String text(String text) {
        return drawn ? withheld(text) : text;
    }

    /** Whether the text would tell, lifted or not. */
    public boolean tells(String text) {
        return !withheld(text).equals(text);
    }

    private String withheld(String text) {
        String told = text;
        for (String id : learned) {
            told = told.replace(id, WITHHELD);
        }
        for (Pattern word : words) {
            Matcher matcher = word.matcher(told);
            told = matcher.find() ? matcher.replaceAll(Matcher.quoteReplacement(WITHHELD)) : told;
        }
        return told;
    }

    private void learn(GameDayEvent event) {
        if (event instanceof FaultEvent.InjectionAccepted accepted) {
            learn(accepted.state());
        } else if (event instanceof FaultEvent.ControlStateChanged changed) {
            learn(changed.state());
        }
    }

    private void learn(ControlState state) {
        state.references().values().stream().filter(id -> id.length() > 3).forEach(learned::add);
    }
}
