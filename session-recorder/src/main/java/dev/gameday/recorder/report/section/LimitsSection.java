package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Bullet;
import dev.gameday.recorder.report.document.Block.Bullets;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.recorder.report.story.Timelines;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.RunResumed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What this report can't be taken for. Always there, and always says of each limit whether it applies. */
final class LimitsSection {
    private final List<Bullet> bullets = new ArrayList<>();

    private LimitsSection() {}

    static Section of(Report report) {
        SessionSummary summary = report.summary();
        LimitsSection limits = new LimitsSection();
        limits.environment(summary.run());
        limits.list(
                "Halts",
                summary.run().halts().stream()
                        .map(halt -> Timelines.cause(halt) + ", by " + halt.by() + ": " + halt.reason())
                        .toList());
        limits.list("Overrides", overrides(summary));
        limits.list(
                "Hints",
                summary.hints().stream()
                        .map(hint -> "tier " + hint.tier() + ": " + hint.text())
                        .toList());
        limits.list(
                "Assertions unknown",
                summary.assessments().stream()
                        .filter(assessed -> assessed.result() == Assessment.UNKNOWN)
                        .map(assessed -> assessed.claim() + (assessed.note().isBlank() ? "" : ": " + assessed.note()))
                        .toList());
        limits.list(
                "Effects not proven",
                summary.faults().stream()
                        .flatMap(fault ->
                                fault.unproven().stream().map(waited -> fault.step() + ", waited for " + waited))
                        .toList());
        limits.list(
                "Not removed",
                summary.faults().stream()
                        .flatMap(fault -> fault.givenUp().stream().map(g -> fault.step() + ": " + g.why()))
                        .toList());
        limits.list(
                "The console stood still",
                summary.pauses().stream().map(LimitsSection::pause).toList());
        limits.list("Gaps in metrics", metricGaps(summary));
        limits.list(
                "Could not be read",
                summary.readingFailures().stream()
                        .map(failed -> failed.what() + ": " + failed.trouble().sentence())
                        .distinct()
                        .toList());
        limits.list("Gaps in the record", report.record().gaps());
        limits.list("Left out of this report for its length", summary.leftOut());
        limits.list("Notes that could not be understood", report.notes().troubles());
        return Section.of("limits", "Limits", new Bullets(limits.bullets));
    }

    private void environment(RunFacts run) {
        boolean live = run.opened().filter(opened -> opened.mode() == Mode.LIVE).isPresent();
        say(
                live
                        ? "Ran live: it says what happened once, under the load of that hour."
                        : "Rehearsed: it says how people and this console did, never that production is resilient.");
        if (run.exitCode().isEmpty()) {
            say("The session was not closed: the record ends before the run did.");
        }
    }

    /** Faults end by themselves meanwhile; what could not happen is that the console measured, guarded or halted. */
    private static String pause(RunResumed resumed) {
        return "for %s by the machine's clock, %s by the monotonic one%s; nothing was measured and no stop condition watched"
                .formatted(
                        Quantity.duration(resumed.wall()),
                        Quantity.duration(resumed.monotonic()),
                        resumed.announced() ? "" : ", found out afterwards");
    }

    private void say(String sentence) {
        bullets.add(new Bullet(Phrase.of(sentence), List.of()));
    }

    private void list(String name, List<String> items) {
        if (items.isEmpty()) {
            say(name + ": none recorded.");
            return;
        }
        bullets.add(
                new Bullet(Phrase.of(name + ":"), items.stream().map(Phrase::of).toList()));
    }

    private static List<String> overrides(SessionSummary summary) {
        Map<String, String> overrides = new TreeMap<>();
        summary.run().approvals().forEach(approval -> overrides.putAll(approval.overrides()));
        return overrides.entrySet().stream()
                .map(override -> override.getKey() + ": " + override.getValue())
                .toList();
    }

    private static List<String> metricGaps(SessionSummary summary) {
        return summary.metrics().stream()
                .filter(story -> story.samples() < story.expected())
                .map(story -> story.samples() == 0
                        ? story.metric() + " has no samples"
                        : "%s has %d of %d samples".formatted(story.metric(), story.samples(), story.expected()))
                .toList();
    }
}
