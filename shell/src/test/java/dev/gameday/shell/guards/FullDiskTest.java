package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Failure;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with little room, which no command line can have: the desk below it, and the same exit codes. */
class FullDiskTest {
    private static final InstantSource WALL = InstantSource.fixed(VirtualTimeline.EPOCH);
    private static final long ROOM = 64L << 20;

    private final Path folder;

    FullDiskTest(@TempDir Path folder) {
        this.folder = folder.resolve("sessions");
    }

    @Test
    void too_little_room_for_a_record_is_refused() {
        RunDesk desk = desk(ROOM - 1);
        try (Proposal proposal = desk.propose(order(Set.of()))) {
            Failure failure = Failure.of(catchThrowable(() -> desk.start(proposal, run -> {})));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(failure.sentence())
                    .startsWith("disk: only 63 MiB are free for the record, and 64 are needed; free some space")
                    .contains("nothing was started");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void waived_by_name_it_lets_the_run_start() throws InterruptedException {
        RunDesk desk = desk(ROOM - 1);
        Proposal proposal = desk.propose(order(Set.of("disk")));
        assertThat(proposal.waived()).isEqualTo(Map.of("disk", "it is a short one"));
        assertThat(desk.start(proposal, run -> {}).await().exitCode()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void just_enough_room_is_not_refused() {
        try (Proposal proposal = desk(ROOM).propose(order(Set.of()))) {
            assertThat(proposal.refusals()).isEmpty();
        }
    }

    private RunDesk desk(long free) {
        return new RunDesk(
                FaultFiles.shipped(),
                GuardFile.shipped(),
                Rehearsals.shipped(WALL),
                new SessionFolders(folder, asked -> free),
                WALL);
    }

    private static RunOrder order(Set<String> overrides) {
        return new RunOrder(
                Runbooks.shipped().find("stop-drill").value().orElseThrow(),
                Map.of(),
                1,
                Speed.MAX,
                true,
                overrides,
                "it is a short one",
                "ana");
    }
}
