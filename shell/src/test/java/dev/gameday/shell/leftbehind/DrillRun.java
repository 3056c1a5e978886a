package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.aws.AwsAccountInspector;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsLeftoverFinder;
import dev.gameday.catalog.aws.CloudWatchMetricReader;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.catalog.aws.diagnosis.AwsEffectDiagnosis;
import dev.gameday.catalog.aws.workbench.AwsWorkbench;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.Conductor;
import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.shell.mitigation.Changes;
import dev.gameday.shell.mitigation.TakingBack;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.recovery.Recovered;
import dev.gameday.shell.recovery.Recovery;
import dev.gameday.shell.run.Closing;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.run.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** One drill by one console, its record on a real file, and what another console makes of it afterwards. */
final class DrillRun {
    /** What counts of it here: whose store the locks are in, and who holds them. */
    private static final RunOrder ORDER = new RunOrder(
            Runbooks.shipped().find("stop-drill").value().orElseThrow(),
            Map.of(),
            1,
            Speed.MAX,
            true,
            Set.of(),
            "",
            "ana");

    private final PracticeAccount account;
    private final Plan plan;
    private final SessionFolder folder;
    private final SessionId session;

    DrillRun(PracticeAccount account, Drill drill, Path sessions, long number) throws IOException {
        this.account = account;
        this.session = new SessionId("drill-%08d".formatted(number));
        this.plan = drill.plan(session);
        this.folder = new SessionFolders(sessions).create(session);
    }

    SessionFolder folder() {
        return folder;
    }

    /** Runs to its end, or to its crash. The record is let go of in either case, as the end of a process does. */
    int run(Timeline timeline, Lanes lanes, Transport.Meddler meddler, BiFunction<EventLog, Conductor[], EventLog> log)
            throws IOException, InterruptedException {
        return run(timeline, lanes, meddler, log, People.NOBODY);
    }

    /** The same while those people change things. */
    int run(
            Timeline timeline,
            Lanes lanes,
            Transport.Meddler meddler,
            BiFunction<EventLog, Conductor[], EventLog> log,
            People people)
            throws IOException, InterruptedException {
        account.follow(timeline);
        Conductor[] self = new Conductor[1];
        try (RecordWriter record = RecordWriter.open(folder, timeline);
                Environment place = environment(timeline, lanes, meddler)) {
            Surroundings surroundings = new Surroundings(plan, session, ORDER, place);
            self[0] = new Conductor(plan, true, log.apply(record, self), place.outside(), timeline, lanes);
            Workbench hands = place.workbench().orElseThrow();
            Changes changes = new Changes(timeline, mitigation -> self[0].submit(new Command.Mitigate(mitigation)));
            self[0].within(new Closing(
                    surroundings, List.of(() -> changes.takeBack("gameday", new TakingBack(hands, timeline)))));
            self[0].listen(changes::hear);
            self[0].listen(recorded -> people.hear(recorded.event(), changes, hands));
            return self[0].run(opening(surroundings));
        }
    }

    private List<RunEvent> opening(Surroundings surroundings) {
        String hash = PlanHash.of(plan);
        return List.of(
                new SessionOpened(session, "drill", Mode.REHEARSAL, "the drill's rehearsal", "ana", 1, "max"),
                new RunEvent.RunPlanned(plan, hash),
                new RunEvent.PlanApproved(hash, "ana", Map.of()),
                surroundings.locking().orElseThrow());
    }

    /** What {@code recover} makes of it, some time later. */
    Recovered recover(Duration later, Transport.Meddler meddler) {
        return recover(later, meddler, "ben");
    }

    /** The same by somebody of that name. */
    Recovered recover(Duration later, Transport.Meddler meddler, String by) {
        return recovery(account.later(later), meddler).recover(folder, by, recorded -> {});
    }

    /** What {@code halt} makes of it from a second terminal, some time later, while its console hangs. */
    Recovered takeOver(Duration later) {
        return takeOver(later, "ben");
    }

    /** The same by somebody of that name. */
    Recovered takeOver(Duration later, String by) {
        return recovery(account.later(later), (service, call) -> call.make()).takeOver(folder, by, recorded -> {});
    }

    private Recovery recovery(Timeline timeline, Transport.Meddler meddler) {
        return new Recovery(
                new Environments() {
                    @Override
                    public Binding binding() {
                        return PracticeAccount.BINDING;
                    }

                    @Override
                    public Environment rehearsal(Place place) {
                        throw new AssertionError("a recovery opens no rehearsal");
                    }

                    @Override
                    public Optional<Environment> reopen(SessionOpened opened, Identity identity) {
                        return Optional.of(environment(timeline, Lanes.inline(), meddler));
                    }
                },
                timeline,
                PracticeAccount.REDACTION);
    }

    /** The account as a recovery of this run finds it. */
    Environment place(Timeline timeline) {
        return environment(timeline, Lanes.inline(), (service, call) -> call.make());
    }

    private Environment environment(Timeline timeline, Lanes lanes, Transport.Meddler meddler) {
        AwsClients clients = PracticeAccount.clients(new Transport(account.transport(), meddler));
        KnownExperiments known = new KnownExperiments();
        return Elsewhere.with(
                new AwsWorkbench(clients),
                new Environment(
                        Mode.REHEARSAL,
                        "the drill's rehearsal",
                        1,
                        Speed.MAX,
                        PracticeAccount.BINDING,
                        timeline,
                        lanes,
                        new Outside(
                                MechanismInjector.over(clients, timeline, known, account.load()),
                                MechanismInjector.over(clients, timeline, known, account.load()),
                                new CloudWatchMetricReader(clients::metrics, clients::logs),
                                new AwsEffectDiagnosis(clients)),
                        new AwsAccountInspector(clients, timeline),
                        new AwsLeftoverFinder(clients),
                        store -> new S3ObjectStore(clients, store.bucket(), store.folder()),
                        clients::close));
    }

    List<Recorded> events() throws IOException {
        return RecordReader.readAll(folder.events()).events();
    }

    /** Whether the record says that the locks on the targets could not be taken off. */
    boolean saysThatLocksStay() throws IOException {
        return events().stream()
                .anyMatch(recorded -> recorded.event() instanceof PeopleEvent.Noted noted
                        && noted.text().contains("locks on the targets stay"));
    }

    /** What the last verdict says is left; one that was never reached says nothing. */
    List<String> residue() throws IOException {
        List<String> residue = List.of();
        for (Recorded recorded : events()) {
            if (recorded.event() instanceof VerdictReached reached) {
                residue = reached.residue();
            }
        }
        return residue;
    }
}
