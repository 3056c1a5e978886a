package dev.gameday.recorder.report;

import dev.gameday.catalog.Identity;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The title, and what a reader needs to know of where the report comes from. */
final class HeadingSection {
    private static final String NOT_RECORDED = "not recorded";

    private HeadingSection() {}

    static String of(SessionSummary summary) {
        RunFacts run = summary.run();
        Optional<SessionOpened> opened = run.opened();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Status", "draft: filled from the record; people have yet to complete it"));
        rows.add(List.of("Verdict", verdict(run)));
        rows.add(List.of("Environment", opened.map(HeadingSection::environment).orElse(NOT_RECORDED)));
        rows.add(List.of(
                "Account and caller",
                run.plan().map(Plan::identity).map(HeadingSection::caller).orElse(NOT_RECORDED)));
        rows.add(List.of(
                "Session", opened.map(o -> Markdown.code(o.session().value())).orElse(NOT_RECORDED)));
        rows.add(List.of("Began", run.began().map(Quantity::dayAndTime).orElse(NOT_RECORDED)));
        rows.add(List.of("Ended", run.ended().map(Quantity::dayAndTime).orElse(NOT_RECORDED)));
        rows.add(List.of(
                "Operator",
                opened.map(o -> Markdown.escape(o.operator()) + " (the operating system's name: a claim, not a proof)")
                        .orElse(NOT_RECORDED)));
        rows.add(List.of("Plan approved by", approvals(run)));
        rows.add(List.of(
                "Plan hash", run.planned().map(p -> Markdown.code(p.hash())).orElse(NOT_RECORDED)));
        rows.add(List.of("FIS experiments", experiments(summary)));
        rows.add(List.of(
                "Software", opened.map(o -> Markdown.escape(o.software())).orElse(NOT_RECORDED)));
        rows.add(List.of("Exit code", run.exitCode().map(String::valueOf).orElse("the session was not closed")));
        return "# Postmortem: " + title(run) + "\n\n" + Markdown.table(List.of("", ""), rows);
    }

    static String title(RunFacts run) {
        return run.plan()
                .map(plan -> Markdown.escape(
                        plan.runbook().code() + " " + plan.runbook().title()))
                .or(() -> run.opened()
                        .map(o -> "session " + Markdown.escape(o.session().value())))
                .orElse("a session that was not opened");
    }

    private static String verdict(RunFacts run) {
        return run.verdict()
                .map(v -> "**" + v.verdict() + "**" + (v.halted() ? ", halted" : "")
                        + (v.residue().isEmpty() ? "" : ", **residue left behind**"))
                .orElse("none reached");
    }

    private static String environment(SessionOpened opened) {
        String place = "**" + opened.mode() + "** (" + Markdown.escape(opened.endpoint());
        return opened.mode() == dev.gameday.runbook.event.RunEvent.Mode.REHEARSAL
                ? place + ", speed " + Markdown.escape(opened.speed()) + ", seed " + opened.seed() + ")"
                : place + ")";
    }

    private static String caller(Identity identity) {
        return Markdown.escape(identity.account()) + ", " + Markdown.escape(identity.region()) + ", "
                + Markdown.code(identity.arn());
    }

    private static String approvals(RunFacts run) {
        return run.approvals().isEmpty()
                ? "nobody"
                : run.approvals().stream()
                        .map(approval -> Markdown.escape(approval.by()) + " (" + Markdown.code(approval.hash()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String experiments(SessionSummary summary) {
        String ids = summary.faults().stream()
                .flatMap(fault -> fault.references().entrySet().stream())
                .filter(reference -> reference.getKey().equals("experiment"))
                .map(reference -> Markdown.code(reference.getValue()))
                .distinct()
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "none" : ids;
    }
}
