package dev.gameday.shell.bench;

import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.CloudWatchMetricReader;
import dev.gameday.catalog.aws.diagnosis.AwsEffectDiagnosis;
import dev.gameday.catalog.mechanism.KnownExperiments;
import dev.gameday.catalog.mechanism.MechanismInjector;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.conductor.Conductor;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.conductor.ThreadedLanes;
import dev.gameday.runbook.conductor.WallTimeline;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Outside;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionAccepted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One halt of one run with real threads, connections and a record on disk: from the command to the last fault gone. */
final class HaltTrial {
    private static final Duration CALL = Duration.ofMillis(100);
    private static final int PATIENCE_SECONDS = 60;

    private final ManyRoles account;
    private final SessionFolders sessions;

    HaltTrial(ManyRoles account, Path folder) {
        this.account = account;
        this.sessions = new SessionFolders(folder);
    }

    /** With nothing in the way. */
    Duration halted(String name, int faults) throws Exception {
        return halted(name, faults, "", faults);
    }

    /** With every call about the last of the roles hanging: until all the others are gone. */
    Duration haltedBesideOneThatHangs(String name, int faults) throws Exception {
        Duration taken = halted(name, faults, ManyRoles.role(faults - 1), faults - 1);
        account.tidy(faults - 1);
        return taken;
    }

    private Duration halted(String name, int faults, String hanging, int awaited) throws Exception {
        SessionId session = new SessionId(name);
        Plan plan = account.plan(faults, session);
        SessionFolder folder = sessions.create(session);
        SlowWay way = new SlowWay(account.transport(), CALL);
        CountDownLatch accepted = new CountDownLatch(faults);
        CountDownLatch gone = new CountDownLatch(awaited);
        try (WallTimeline timeline = new WallTimeline(Instant.now(), 1, System::nanoTime);
                Lanes lanes = new ThreadedLanes();
                RecordWriter record = RecordWriter.open(folder, timeline);
                AwsClients clients = account.clients(way);
                AwsClients haltClients = account.clients(way)) {
            Conductor conductor =
                    new Conductor(plan, true, record, outside(clients, haltClients, timeline), timeline, lanes);
            conductor.listen(recorded -> count(recorded, accepted, gone));
            Thread run = new Thread(() -> conduct(conductor, plan, session), name);
            run.start();
            await(accepted, "injected");
            way.hang(hanging);
            way.slowDown();
            long began = System.nanoTime();
            conductor.submit(new Command.Halt(HaltCause.OPERATOR, "bench", "enough"));
            await(gone, "removed");
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            run.interrupt();
            run.join();
            return taken;
        }
    }

    private Outside outside(AwsClients clients, AwsClients haltClients, WallTimeline timeline) {
        KnownExperiments known = new KnownExperiments();
        return new Outside(
                MechanismInjector.over(clients, timeline, known, account.load()),
                MechanismInjector.over(haltClients, timeline, known, account.load()),
                new CloudWatchMetricReader(clients::metrics, clients::logs),
                new AwsEffectDiagnosis(clients));
    }

    private static void count(Recorded recorded, CountDownLatch accepted, CountDownLatch gone) {
        if (recorded.event() instanceof InjectionAccepted) {
            accepted.countDown();
        } else if (recorded.event() instanceof FaultRemoved) {
            gone.countDown();
        }
    }

    private static void conduct(Conductor conductor, Plan plan, SessionId session) {
        String hash = PlanHash.of(plan);
        try {
            conductor.run(List.of(
                    new RunEvent.SessionOpened(session, "bench", Mode.REHEARSAL, "the bench", "bench", 1, "1"),
                    new RunEvent.RunPlanned(plan, hash),
                    new RunEvent.PlanApproved(hash, "bench", Map.of())));
        } catch (InterruptedException measured) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch, String what) throws Exception {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException(latch.getCount() + " faults were not " + what + " in " + PATIENCE_SECONDS + " s");
        }
    }
}
