package dev.gameday.recorder.report.section;

import dev.gameday.catalog.Identity;
import dev.gameday.recorder.report.RecordState;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Fact;
import dev.gameday.recorder.report.document.Block.Facts;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.people.Question;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.recorder.report.story.TimelineEntry;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.runbook.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The title, and what a reader needs to know of where the report comes from. */
final class HeadingSection {
    private static final Phrase NOT_RECORDED = Phrase.of("not recorded");

    private HeadingSection() {}

    static Facts of(Report report) {
        SessionSummary summary = report.summary();
        RunFacts run = summary.run();
        Optional<SessionOpened> opened = run.opened();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Status", status(report)));
        facts.add(new Fact("Verdict", verdict(run)));
        facts.add(fact("Environment", opened.map(HeadingSection::environment)));
        facts.add(fact("Account and caller", run.plan().map(Plan::identity).map(HeadingSection::caller)));
        facts.add(fact("Session", opened.map(o -> Phrase.code(o.session().value()))));
        facts.add(fact("Began", run.began().map(at -> Phrase.of(Quantity.dayAndTime(at)))));
        facts.add(fact("Ended", run.ended().map(at -> Phrase.of(Quantity.dayAndTime(at)))));
        facts.add(fact(
                "Operator",
                opened.map(o -> Phrase.of(o.operator() + " (the operating system's name: a claim, not a proof)"))));
        facts.add(new Fact("Roles", roles(summary.people().roster())));
        facts.add(new Fact("Plan approved by", approvals(run)));
        facts.add(new Fact("Spoke in the record", speakers(summary)));
        facts.add(fact("Plan hash", run.planned().map(p -> Phrase.code(p.hash()))));
        facts.add(new Fact("FIS experiments", experiments(summary)));
        facts.add(fact("Software", opened.map(o -> Phrase.of(o.software()))));
        facts.add(new Fact("Record", record(report.record())));
        facts.add(new Fact(
                "Exit code", Phrase.of(run.exitCode().map(String::valueOf).orElse("the session was not closed"))));
        return new Facts(facts);
    }

    private static Fact fact(String name, Optional<Phrase> value) {
        return new Fact(name, value.orElse(NOT_RECORDED));
    }

    private static Phrase status(Report report) {
        if (report.complete()) {
            return Phrase.of("complete: every question is answered, every finding has an owner and a date");
        }
        return Phrase.strong("draft")
                .plus(": %d of %d questions to people are open, %d of %d findings are incomplete"
                        .formatted(
                                report.notes().unanswered(),
                                Question.values().length,
                                report.incomplete(),
                                report.findings().size()));
    }

    private static Phrase verdict(RunFacts run) {
        return run.verdict()
                .map(v -> Phrase.strong(v.verdict().name())
                        .plus(v.halted() ? ", halted" : "")
                        .plus(v.residue().isEmpty() ? "" : ", ")
                        .plusStrong(v.residue().isEmpty() ? "" : "residue left behind"))
                .orElse(Phrase.of("none reached"));
    }

    private static Phrase environment(SessionOpened opened) {
        String rest = opened.mode() == Mode.REHEARSAL
                ? ", speed " + opened.speed() + ", seed " + opened.seed()
                : opened.profile().map(profile -> ", profile " + profile).orElse("");
        return Phrase.strong(opened.mode().name()).plus(" (" + opened.endpoint() + rest + ")");
    }

    private static Phrase caller(Identity identity) {
        return Phrase.of(identity.account() + ", " + identity.region() + ", ").plusCode(identity.arn());
    }

    private static Phrase roles(Roster roster) {
        if (roster.isEmpty()) {
            return Phrase.of("nobody was given one");
        }
        String held = Stream.of(Role.values())
                .filter(role -> !roster.holding(role).isEmpty())
                .map(role -> role.label() + " " + String.join(" and ", roster.holding(role)))
                .collect(Collectors.joining("; "));
        String absent = roster.answers().entrySet().stream()
                .filter(answer -> !answer.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return Phrase.of(held + (absent.isEmpty() ? "" : "; called and did not answer: " + absent));
    }

    private static Phrase approvals(RunFacts run) {
        return run.approvals().isEmpty()
                ? Phrase.of("nobody")
                : Phrase.join(
                        ", ",
                        run.approvals().stream()
                                .map(approval -> Phrase.of(approval.by() + " (")
                                        .plusCode(approval.hash())
                                        .plus(")"))
                                .toList());
    }

    private static Phrase speakers(SessionSummary summary) {
        String names = summary.timeline().stream()
                .map(TimelineEntry::author)
                .flatMap(Optional::stream)
                .distinct()
                .limit(50)
                .collect(Collectors.joining(", "));
        return Phrase.of(names.isEmpty() ? "nobody" : names);
    }

    private static Phrase experiments(SessionSummary summary) {
        List<Phrase> ids = summary.faults().stream()
                .flatMap(fault -> fault.references().entrySet().stream())
                .filter(reference -> reference.getKey().equals("experiment"))
                .map(reference -> Phrase.code(reference.getValue()))
                .distinct()
                .toList();
        return ids.isEmpty() ? Phrase.of("none") : Phrase.join(", ", ids);
    }

    private static Phrase record(RecordState record) {
        Phrase whole = record.fault()
                .map(fault -> Phrase.strong("not whole").plus(": " + fault))
                .orElse(Phrase.of("its chain is whole"));
        return Phrase.of(record.events() + " events, ")
                .plus(whole)
                .plus("; last hash ")
                .plusCode(record.head());
    }
}
