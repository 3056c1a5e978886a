package dev.gameday.recorder.report.junit;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.section.Wording;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a session is a test. A deviation from the hypothesis or the steady state fails, trouble with an injection or its
 * undo is an error, and what was planned and not run, as without an approval, is skipped.
 */
final class TestCases {
    private static final String HYPOTHESIS = "hypothesis";
    private static final String FAULTS = "faults";
    private static final String STEADY_STATE = "steady-state";

    private final SessionSummary summary;
    private final RunFacts run;
    private final List<TestCase> cases = new ArrayList<>();

    private TestCases(SessionSummary summary) {
        this.summary = summary;
        run = summary.run();
    }

    static List<TestCase> of(SessionSummary summary) {
        TestCases tests = new TestCases(summary);
        tests.baseline();
        Map<String, FaultStory> stories = new LinkedHashMap<>();
        summary.faults().forEach(fault -> stories.put(fault.step(), fault));
        tests.run.plan().map(Plan::injections).orElse(List.of()).stream()
                .map(PlannedInjection::step)
                .filter(step -> !stories.containsKey(step))
                .forEach(tests::notInjected);
        stories.values().forEach(tests::fault);
        tests.assertions();
        tests.recovery();
        tests.verdict();
        return List.copyOf(tests.cases);
    }

    private void baseline() {
        String name = "the baseline is normal";
        cases.add(run.baseline()
                .map(measured -> measured.normal()
                        ? TestCase.passed(STEADY_STATE, name, Duration.ZERO)
                        : TestCase.failed(STEADY_STATE, name, Duration.ZERO, "deviation", "it was not normal"))
                .orElseGet(() -> TestCase.skipped(STEADY_STATE, name, notRun())));
    }

    private void recovery() {
        String name = "the steady state holds again";
        cases.add(run.recovery()
                .map(measured -> measured.recovered()
                        ? TestCase.passed(
                                STEADY_STATE,
                                name,
                                summary.measures().recover().duration().orElse(Duration.ZERO))
                        : TestCase.failed(STEADY_STATE, name, Duration.ZERO, "deviation", "it did not in time"))
                .orElseGet(() -> TestCase.skipped(STEADY_STATE, name, notRun())));
    }

    private void notInjected(String step) {
        cases.add(TestCase.skipped(FAULTS, "inject " + step, notRun()));
        cases.add(TestCase.skipped(FAULTS, "undo " + step, "nothing was injected"));
    }

    private void fault(FaultStory fault) {
        if (fault.clocks().requested().isEmpty()) {
            notInjected(fault.step());
            return;
        }
        String inject = "inject " + fault.step();
        Duration time = between(fault.clocks().requested(), fault.clocks().effective());
        if (fault.failure().isPresent()) {
            cases.add(TestCase.broken(
                    FAULTS, inject, time, "injection", fault.failure().get()));
        } else if (fault.clocks().effective().isEmpty()) {
            String why = fault.unproven().map(waited -> "waited for " + waited).orElse("the record does not say why");
            cases.add(TestCase.broken(FAULTS, inject, time, "not-effective", "no effect was proven: " + why));
        } else {
            cases.add(TestCase.passed(FAULTS, inject, time));
        }
        undo(fault);
    }

    private void undo(FaultStory fault) {
        String name = "undo " + fault.step();
        Duration time =
                between(fault.clocks().removalRequested(), fault.clocks().removed());
        if (fault.clocks().removed().isPresent()) {
            cases.add(TestCase.passed(FAULTS, name, time));
        } else {
            String why = fault.givenUp()
                    .map(given -> given.why() + "; by hand: " + given.byHand())
                    .orElse("the record does not say that it is gone");
            cases.add(TestCase.broken(FAULTS, name, time, "undo", why));
        }
    }

    private void assertions() {
        Map<String, AssertionAssessed> assessed = new LinkedHashMap<>();
        summary.assessments().stream().filter(AssertionAssessed::deciding).forEach(one -> assessed.put(one.id(), one));
        run.plan().map(plan -> plan.runbook().hypothesis().assertions()).orElse(List.of()).stream()
                .filter(planned -> !assessed.containsKey(planned.id()))
                .map(Assertion::claim)
                .forEach(claim -> cases.add(TestCase.skipped(HYPOTHESIS, claim, "it was not assessed")));
        assessed.values().forEach(this::assertion);
    }

    private void assertion(AssertionAssessed assessed) {
        String measured = new Wording(run.plan()).measured(assessed) + "; tolerance " + assessed.tolerance();
        cases.add(
                switch (assessed.result()) {
                    case MET -> TestCase.passed(HYPOTHESIS, assessed.claim(), Duration.ZERO);
                    case VIOLATED ->
                        TestCase.failed(HYPOTHESIS, assessed.claim(), Duration.ZERO, "deviation", measured);
                    case UNKNOWN ->
                        TestCase.skipped(
                                HYPOTHESIS,
                                assessed.claim(),
                                assessed.note().isBlank() ? "it could not be measured" : assessed.note());
                });
    }

    /** Whatever else passed, a run that reached no verdict proves nothing. */
    private void verdict() {
        String name = "a verdict is reached";
        boolean injected = summary.requested().isPresent();
        Optional<VerdictReached> reached = run.verdict();
        if (reached.isPresent() && reached.get().verdict() != Verdict.INCONCLUSIVE) {
            cases.add(TestCase.passed(HYPOTHESIS, name, Duration.ZERO));
        } else if (reached.isPresent() && injected) {
            cases.add(TestCase.broken(
                    HYPOTHESIS,
                    name,
                    Duration.ZERO,
                    "inconclusive",
                    reached.get().reason()));
        } else if (injected) {
            cases.add(
                    TestCase.broken(HYPOTHESIS, name, Duration.ZERO, "unfinished", "the record ends before a verdict"));
        } else {
            cases.add(TestCase.skipped(HYPOTHESIS, name, notRun()));
        }
    }

    private String notRun() {
        return run.approvals().isEmpty()
                ? "the plan was not approved"
                : run.halts().stream()
                        .findFirst()
                        .map(halt -> "it was halted before: " + halt.reason())
                        .orElse("it was not run");
    }

    private static Duration between(Optional<Instant> from, Optional<Instant> until) {
        return from.flatMap(start -> until.map(end -> Duration.between(start, end)))
                .filter(time -> !time.isNegative())
                .orElse(Duration.ZERO);
    }
}
