package dev.gameday.shell.acceptance;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.run.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs what ships, from the order to the record, in virtual time; only the folder is a test's own. */
final class Trial {
    static final InstantSource WALL = InstantSource.fixed(VirtualTimeline.EPOCH);

    private final RunDesk desk;

    Trial(Path sessions) {
        this(sessions, Rehearsals.shipped(WALL), WALL);
    }

    Trial(Path sessions, Environments environments, InstantSource wall) {
        this.desk = new RunDesk(
                FaultFiles.shipped(), GuardFile.shipped(), environments, new SessionFolders(sessions), wall);
    }

    RunDesk desk() {
        return desk;
    }

    Story run(RunOrder order) throws IOException, InterruptedException {
        return run(order, run -> {});
    }

    Story run(RunOrder order, Consumer<ActiveRun> prepare) throws IOException, InterruptedException {
        RunResult result = desk.start(desk.propose(order), prepare).await();
        return new Story(
                result, RecordReader.readAll(result.run().folder().events()).events());
    }

    static RunOrder order(String scenario, long seed, Map<String, String> settings) {
        return order(Runbooks.shipped().find(scenario).value().orElseThrow(), seed, settings);
    }

    /** An order as a pipeline gives it. */
    static RunOrder order(Runbook runbook, long seed, Map<String, String> settings) {
        return new RunOrder(runbook, settings, seed, Speed.MAX, true, Set.of(), "", "ana");
    }
}
