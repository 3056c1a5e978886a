package dev.gameday.runbook.blind;

import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings a runbook to what is run blind: a calm, the case's injections, nothing that tells, and time. Its stop conditions
 * have patience: in a rehearsal nobody is hurt by waiting for an engineer, and a halt would answer for them. What is
 * measured stays the scenario's own.
 */
public final class Staging {
    /** The first step: whoever is the game's master answers it when the calm is over. */
    public static final String SHIFT = "shift";

    /** As the shipped runbooks have it: long enough for the metrics that come once a minute. */
    private static final Duration NORMAL = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofMinutes(50);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration DRAINING = Duration.ofMinutes(10);

    private Staging() {}

    /**
     * The runbook of that draw; {@code guards} are the stop conditions that every run has, {@code alarms} (logical names) all
     * that page people: those of the runbook alone would tell where it looks.
     */
    public static Runbook of(Runbook runbook, Draw draw, List<StopCondition> guards, List<String> alarms) {
        List<String> injections = draw.about().injections();
        TreeSet<String> relaxed = new TreeSet<>();
        guards.forEach(guard -> relaxed.add(guard.id()));
        List<StopCondition> patient = Stream.concat(
                        runbook.stopConditions().stream(),
                        guards.stream()
                                .filter(guard -> runbook.stopConditions().stream()
                                        .noneMatch(own -> own.id().equals(guard.id()))))
                .map(Staging::patient)
                .toList();
        return new Runbook(
                runbook.id(),
                runbook.code(),
                runbook.title(),
                runbook.summary(),
                runbook.parameters(),
                new Hypothesis(runbook.hypothesis().claim(), deciding(runbook, injections)),
                runbook.steadyState(),
                measurable(runbook.observations(), injections),
                patient,
                List.copyOf(relaxed),
                runbook.watch(),
                alarms,
                steps(runbook, draw),
                runbook.hints(),
                runbook.followUps());
    }

    private static StopCondition patient(StopCondition condition) {
        return new StopCondition(condition.id(), condition.metric(), condition.tolerance(), LONG, Optional.empty());
    }

    private static List<Step> steps(Runbook runbook, Draw draw) {
        List<String> injections = draw.about().injections();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Brief(SHIFT, "Your shift begins", ""));
        steps.add(new Step.Baseline("calm", "Calm", NORMAL, PATIENCE));
        runbook.steps().stream()
                .filter(step -> step instanceof Step.Inject && injections.contains(step.id()))
                .map(step -> lasting((Step.Inject) step, draw.about().duration()))
                .forEach(steps::add);
        String last = injections.get(injections.size() - 1);
        steps.add(
                new Step.Observe("on-call", "On call", List.of(), new Moment(last, Moment.Anchor.END, Duration.ZERO)));
        steps.add(new Step.Remove("remove", "Take it away", injections));
        steps.add(new Step.Recover("recovery", "Back to normal", WINDOW, DRAINING));
        return steps;
    }

    private static Step lasting(Step.Inject step, Duration duration) {
        return new Step.Inject(
                step.id(),
                step.title(),
                step.fault(),
                step.target(),
                step.zone(),
                duration.toString(),
                step.arguments(),
                step.proof());
    }

    /** A case whose injections the hypothesis says nothing of is decided by what the runbook observes of them. */
    private static List<Assertion> deciding(Runbook runbook, List<String> injections) {
        List<Assertion> claimed = measurable(runbook.hypothesis().assertions(), injections);
        return claimed.isEmpty() ? measurable(runbook.observations(), injections) : claimed;
    }

    private static List<Assertion> measurable(List<Assertion> assertions, List<String> injections) {
        return assertions.stream()
                .filter(assertion -> moments(assertion.probe()).allMatch(moment -> injections.contains(moment.step())))
                .toList();
    }

    private static Stream<Moment> moments(Probe probe) {
        if (probe instanceof Probe.MetricProbe metric) {
            return Stream.of(metric.from(), metric.until());
        } else if (probe instanceof Probe.AlarmProbe alarm) {
            return Stream.of(alarm.from());
        } else if (probe instanceof Probe.ReturnProbe returning) {
            return Stream.of(returning.from());
        } else if (probe instanceof Probe.CleanProbe clean) {
            return Stream.of(clean.from());
        }
        return Stream.empty();
    }
}
