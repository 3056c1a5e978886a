package dev.gameday.shell.view.chart;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.StormPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run that watches twelve metrics, each of which has another value every second. */
public final class TwelveMetrics {
    private static final int METRICS = 12;
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final List<String> names;
    private final RunView begun;

    public TwelveMetrics() {
        Plan storm = StormPlan.plan();
        Map<String, MetricSource> sources = new LinkedHashMap<>(storm.metrics());
        for (int more = sources.size(); more < METRICS; more++) {
            String name = "more-" + more;
            sources.put(
                    name,
                    new MetricSource(
                            name, "More of it " + more, "s", "N", name, Map.of(), "Average", PERIOD, PERIOD, 1, false));
        }
        Plan plan = new Plan(
                storm.runbook(),
                storm.binding(),
                storm.identity(),
                storm.settings(),
                storm.injections(),
                storm.stopConditions(),
                sources,
                storm.alarms(),
                storm.logs(),
                storm.longest(),
                storm.map());
        names = List.copyOf(sources.keySet());
        Instant at = Instant.now();
        begun = told(
                told(
                        RunView.START,
                        at,
                        new RunEvent.SessionOpened(
                                StormPlan.SESSION, "0.1.0", RunEvent.Mode.REHEARSAL, "in-process", "ada", 7, "1")),
                at,
                new RunEvent.RunPlanned(plan, PlanHash.of(plan)));
    }

    public RunView view() {
        return begun;
    }

    /** The run after that event. */
    public RunView told(RunView view, Instant at, GameDayEvent event) {
        return view.apply(new Recorded(view.events() + 1, at, event));
    }

    /** The run after all twelve were read. */
    public RunView sampled(RunView view, Instant at) {
        List<Sample> samples = new ArrayList<>();
        for (int metric = 0; metric < names.size(); metric++) {
            double value = 50 + 40 * Math.sin(view.events() / (7.0 + metric)) + metric;
            samples.add(new Sample(names.get(metric), at.minus(PERIOD), PERIOD, value));
        }
        return told(view, at, new ObservationEvent.SamplesRead(samples));
    }

    /** A word that has no letter in the place where its neighbours have it, so that a screen writes all of it anew. */
    public static String token(int number) {
        StringBuilder token = new StringBuilder();
        for (int place = 0; place < 8; place++) {
            token.append(LETTERS.charAt((number * 7 + place * 3) % LETTERS.length()));
        }
        return token.toString();
    }
}
