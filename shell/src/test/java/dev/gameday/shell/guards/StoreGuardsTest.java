package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.profile.TargetLocks;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** The guards that look into the profile's store: what other people do and say there. */
class StoreGuardsTest extends GuardContract {
    private static final String INTAKE = "arn:aws:lambda:eu-west-1:111122223333:function:order-intake";
    private static final Instant NOW = VirtualTimeline.EPOCH;

    StoreGuardsTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    static Stream<Guarded> guards() {
        return Stream.of(
                Guarded.when("an object says so", "incident", StoreGuardsTest::flagIncident)
                        .says("a real incident is flagged (INC-7: payments down)", "wait until it is over"),
                Guarded.when("bea runs something there", "lock", StoreGuardsTest::lock)
                        .says(
                                INTAKE + " is held by session 20260105-080000-abcdef of bea until 2026-01-05T10:00:00Z",
                                "halt it"));
    }

    private static void flagIncident(GuardTrial trial) {
        trial.aws()
                .s3()
                .putObject(
                        r -> r.bucket(GuardTrial.BUCKET).key("gameday/incident"),
                        RequestBody.fromString("INC-7: payments down"));
    }

    private static void lock(GuardTrial trial) {
        TargetLocks locks = new TargetLocks(new S3ObjectStore(trial.aws(), GuardTrial.BUCKET, "gameday/"));
        Target intake = new Target(TargetKind.LAMBDA_FUNCTION, INTAKE, "order-intake");
        assertThat(locks.take(
                                new SessionId("20260105-080000-abcdef"),
                                "bea",
                                List.of(intake),
                                NOW,
                                NOW.plus(Duration.ofHours(1)))
                        .value())
                .contains(List.of());
    }

    @Test
    void a_run_that_waives_it_leaves_the_lock_to_its_owner() throws IOException {
        lock(trial);
        Map<String, String> before = trial.picture();
        assertThat(trial.run("stop-drill", "--override", "lock", "--reason", "bea is at lunch"))
                .isEqualTo(ExitCode.HELD);
        assertThat(trial.recorded(RunEvent.TargetsLocked.class)).isEmpty();
        assertThat(trial.picture()).isEqualTo(before);
    }

    @Test
    void an_approval_that_is_missing_can_not_be_waived() throws IOException {
        trial.profile.says("approval", "{valid-for: PT8H}");
        Map<String, String> before = trial.picture();

        assertThat(trial.run("stop-drill", "--override", "approval", "--reason", "she is on leave"))
                .isEqualTo(ExitCode.REFUSED);

        assertThat(trial.errors())
                .contains("approval: nobody approved this very plan; have somebody else type: approve ")
                .contains("nothing was started, and approval can't be waived");
        assertThat(trial.sessions()).isZero();
        assertThat(trial.picture()).isEqualTo(before);
    }
}
