package dev.gameday.recorder.history;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Target;
import dev.gameday.recorder.RecordContents;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionReader;
import dev.gameday.recorder.Verification;
import dev.gameday.recorder.format.EventTypes;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.measure.Measure;
import dev.gameday.recorder.report.measure.Measures;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.PeopleEvent.StepAnswered;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What reading one session came to: its facts, what another console did that took its run over and what was said later
 * included, or a sentence on why it isn't counted: a file of it was changed, can't be read, or is another session's. An
 * unfinished one is read as far as it goes.
 */
public sealed interface SessionReading {
    /** One of the functions' results, by which of them this is. */
    <R> R match(Function<SessionFacts, R> counted, Function<String, R> refused);

    /** Reads the session in that folder; never throws for what is in it. */
    static SessionReading of(SessionFolder folder) {
        try {
            for (Path file : folder.records()) {
                Verification verification = Verification.of(folder, file, (number, hash) -> {});
                if (!verification.untouched()) {
                    return new Refused(changed(folder, file, verification));
                }
            }
            Optional<Instant> opened = RecordReader.opened(folder.events());
            RecordContents contents = SessionReader.readAll(folder);
            return opened.map(at -> read(folder, at, contents)).orElseGet(() -> new Refused("it has no event yet"));
        } catch (IOException e) {
            return new Refused("it can't be read (" + e.getMessage() + ")");
        }
    }

    private static String changed(SessionFolder folder, Path file, Verification verification) {
        String where = file.equals(folder.events()) ? "" : " of " + file.getFileName();
        return verification
                .fault()
                .map(fault ->
                        "line %d%s is not as it was written: %s".formatted(fault.lineNumber(), where, fault.sentence()))
                .orElse("it is not as it was written");
    }

    private static SessionReading read(SessionFolder folder, Instant opened, RecordContents contents) {
        Optional<String> damaged = contents.unknown().keySet().stream()
                .filter(type -> EventTypes.named(type).isPresent())
                .findFirst();
        if (damaged.isPresent()) {
            return new Refused("its event '" + damaged.get() + "' can't be read by this version");
        }
        SessionSummary summary = SessionSummary.of(contents.events());
        Optional<SessionOpened> opening = summary.run().opened();
        return opening.filter(event -> !event.session().equals(folder.session()))
                .<SessionReading>map(event -> new Refused("its record is of the session " + event.session()))
                .orElseGet(() -> new Counted(facts(folder, opened, summary, followUps(summary, contents))));
    }

    private static SessionFacts facts(
            SessionFolder folder, Instant opened, SessionSummary summary, List<FollowUp> followUps) {
        RunFacts run = summary.run();
        return new SessionFacts(
                folder.session(),
                opened,
                run.opened().map(SessionOpened::mode),
                run.opened().flatMap(SessionOpened::profile),
                run.purpose(),
                run.plan().map(SessionReading::scenario),
                new SessionFacts.Ending(
                        run.exitCode(),
                        run.verdict().map(verdict -> verdict.verdict()),
                        !run.halts().isEmpty()),
                times(summary.measures()),
                summary.faults().stream()
                        .flatMap(story -> story.planned().stream().map(planned -> fault(story, planned.injection())))
                        .toList(),
                followUps);
    }

    /** The runbook's proposals, then what people noted or answered, then what they raised as findings. */
    private static List<FollowUp> followUps(SessionSummary summary, RecordContents contents) {
        Stream<FollowUp> proposed = summary.run().plan().stream()
                .flatMap(plan -> plan.runbook().followUps().stream())
                .map(FollowUp::proposed);
        Stream<String> said = contents.events().stream()
                .map(Recorded::event)
                .flatMap(event -> event instanceof Noted note
                        ? Stream.of(note.text())
                        : event instanceof StepAnswered answer ? Stream.of(answer.answer()) : Stream.empty());
        Stream<FollowUp> found = summary.findings().stream().map(FollowUp::found);
        return Stream.of(proposed, said.flatMap(words -> FollowUp.noted(words).stream()), found)
                .flatMap(all -> all)
                .toList();
    }

    private static SessionFacts.Scenario scenario(Plan plan) {
        return new SessionFacts.Scenario(
                plan.runbook().id(),
                plan.runbook().code(),
                plan.runbook().title(),
                plan.stopConditions().size());
    }

    private static InjectedFault fault(FaultStory story, Injection injection) {
        Fault fault = injection.fault();
        return new InjectedFault(
                story.step(),
                fault.id().value(),
                fault.failureMode().component(),
                fault.failureMode().mode(),
                fault.category().label(),
                injection.targets().stream().map(Target::name).distinct().collect(Collectors.joining(", ")),
                story.clocks().effective().isPresent(),
                story.clocks().removed().isPresent());
    }

    private static Map<Timing, TimeTaken> times(Measures measures) {
        Map<Timing, TimeTaken> times = new EnumMap<>(Timing.class);
        times.put(Timing.DETECT_ALARM, taken(measures.detectMachine()));
        times.put(Timing.DETECT_PERSON, taken(measures.detectHuman()));
        times.put(Timing.ACKNOWLEDGE, taken(measures.acknowledge()));
        times.put(Timing.MITIGATE, taken(measures.mitigate()));
        times.put(Timing.RECOVER, taken(measures.recover()));
        return times;
    }

    private static TimeTaken taken(Measure measure) {
        return measure.match(
                known -> new TimeTaken(
                        known.assisted() ? TimeTaken.Kind.ASSISTED : TimeTaken.Kind.MEASURED,
                        Optional.of(known.value())),
                missing -> new TimeTaken(TimeTaken.Kind.MISSING, Optional.empty()),
                censored -> new TimeTaken(TimeTaken.Kind.CENSORED, Optional.empty()));
    }

    /** A record whose chain is whole as far as it goes. */
    record Counted(SessionFacts facts) implements SessionReading {
        @Override
        public <R> R match(Function<SessionFacts, R> counted, Function<String, R> refused) {
            return counted.apply(facts);
        }
    }

    /** One that says nothing that can be relied on; {@code why} begins with what is wrong, in a sentence's case. */
    record Refused(String why) implements SessionReading {
        @Override
        public <R> R match(Function<SessionFacts, R> counted, Function<String, R> refused) {
            return refused.apply(why);
        }
    }
}
