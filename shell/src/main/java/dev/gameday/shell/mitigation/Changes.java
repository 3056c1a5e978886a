package dev.gameday.shell.mitigation;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Mitigation;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationBegun;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people change during one run. Each change is handed to the run, which records what takes it back before it is made.
 * In the end the functions that were reached are as they were deployed; from then on nothing more is made. Safe for many
 * threads.
 */
public final class Changes {
    /** Whose ARN it is, one has typed; with some ARNs withheld and others not, one would be told by that. */
    private static final Pattern NAMED = Pattern.compile("(resource: )?arn:aws[\\w-]*:\\S*");

    private final Timeline timeline;
    private final Consumer<Mitigation> run;
    private final List<Begun> unanswered = new ArrayList<>();
    private final Map<Begun, Instant> underWay = new HashMap<>();
    private final Map<String, FunctionSettings> reached = new TreeMap<>();
    private boolean over;

    /** {@code run} makes them as effects of that run; {@code timeline} is its time. */
    public Changes(Timeline timeline, Consumer<Mitigation> run) {
        this.timeline = timeline;
        this.run = run;
    }

    /** Has the run make these changes, in order; {@code action} is what was typed. Comes back at once; told when it is made. */
    public CompletableFuture<MitigationTried> begin(String by, String action, List<PlannedChange> planned) {
        Begun begun = new Begun(by, action, planned);
        synchronized (this) {
            if (over) {
                throw over();
            }
            unanswered.add(begun);
        }
        run.accept(begun);
        return begun.told;
    }

    /** Hears the run, and so what came of a change once that is recorded. */
    public void hear(Recorded recorded) {
        if (recorded.event() instanceof MitigationTried tried) {
            answered(tried);
        }
    }

    private synchronized void answered(MitigationTried tried) {
        for (Begun begun : unanswered) {
            if (begun.action.equals(tried.action()) && begun.by.equals(tried.by())) {
                unanswered.remove(begun);
                var unused = begun.told.complete(tried);
                return;
            }
        }
    }

    /** Ends it: has every function that was reached be as it was deployed. What is to be recorded of that. */
    public List<GameDayEvent> takeBack(String by, TakingBack way) {
        return way.events(by, end());
    }

    private synchronized Touched end() {
        over = true;
        unanswered.forEach(begun -> begun.told.completeExceptionally(over()));
        unanswered.clear();
        Instant settled = underWay.values().stream().max(Instant::compareTo).orElse(Instant.MIN);
        return new Touched(reached, settled);
    }

    private static RefusedException over() {
        return new RefusedException("The run is over", "what was changed in it is as it was deployed");
    }

    private synchronized boolean sets(Begun out) {
        if (over) {
            return false;
        }
        out.intention().deployed().forEach(function -> reached.putIfAbsent(function.name(), function));
        underWay.put(out, timeline.instant().plus(Touched.ANSWER_DEADLINE));
        return true;
    }

    private synchronized void back(Begun from) {
        underWay.remove(from);
    }

    /** One change, from its intention to its answer. */
    private final class Begun implements Mitigation {
        private final String by;
        private final String action;
        private final List<PlannedChange> planned;
        private final CompletableFuture<MitigationTried> told = new CompletableFuture<>();

        Begun(String by, String action, List<PlannedChange> planned) {
            this.by = by;
            this.action = action;
            this.planned = List.copyOf(planned);
        }

        @Override
        public MitigationBegun intention() {
            return new MitigationBegun(
                    by,
                    action,
                    planned.stream()
                            .flatMap(change -> change.deployed().stream())
                            .toList());
        }

        @Override
        public MitigationTried made() {
            if (!sets(this)) {
                return notMade(new Trouble(Trouble.Kind.REFUSED, "the run is over"));
            }
            List<Outcome<Change>> outcomes =
                    planned.stream().map(change -> change.call().get()).toList();
            if (outcomes.stream().noneMatch(outcome -> outcome.match(change -> false, Trouble::ambiguous))) {
                back(this);
            }
            boolean done = outcomes.stream().anyMatch(outcome -> outcome.value().isPresent());
            String told = outcomes.stream()
                    .map(outcome -> outcome.match(Change::sentence, Changes::notDone))
                    .collect(Collectors.joining("; "));
            return new MitigationTried(by, action, done, told);
        }

        @Override
        public MitigationTried notMade(Trouble trouble) {
            return new MitigationTried(by, action, false, notDone(trouble));
        }
    }

    private static String notDone(Trouble trouble) {
        return "not done: " + NAMED.matcher(trouble.sentence()).replaceAll("it");
    }
}
