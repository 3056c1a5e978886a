package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** Anchors in a bucket with Object Lock, and who tries to get round them. */
class AnchorBucketTest {
    private static final String BUCKET = "evidence-111122223333-eu-west-1";
    private static final String TO = "s3://" + BUCKET + "/game-days";

    private final Path home;
    private final ServedRehearsal served;
    private final S3Client s3;

    AnchorBucketTest(@TempDir Path folder) throws IOException {
        this.home = folder.resolve("home");
        Rehearsal rehearsal =
                Rehearsal.open(Flows.shipped("trade-order"), 7, new ToldClock(VirtualTimeline.EPOCH), false);
        this.served = ServedRehearsal.start(rehearsal, 0);
        this.s3 = S3Client.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(rehearsal.transport())
                .build();
    }

    @BeforeEach
    void record() {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            console.run("scenario", "run", "stop-drill", "--auto", "--speed", "max", "--output", "json");
        }
    }

    @AfterEach
    void end() {
        s3.close();
        served.close();
    }

    @Test
    void an_anchor_is_locked_until_its_day_and_a_second_one_stands_beside_it() {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            Instant before = Instant.now();
            assertThat(verify(console)).isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("UNANCHORED");
            assertThat(anchor(console)).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
            assertThat(console.results()).contains("Kept as " + TO + "/", "(compliance)");
            assertThat(anchor(console, "--for", "P30D", "--mode", "governance")).isEqualTo(ExitCode.HELD);
            assertThat(verify(console)).isEqualTo(ExitCode.HELD);

            assertThat(versions()).hasSize(2).extracting(ObjectVersion::key).doesNotHaveDuplicates();
            assertThat(versions()).anySatisfy(version -> {
                var head = s3.headObject(r -> r.bucket(BUCKET).key(version.key()));
                assertThat(head.objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
                assertThat(head.objectLockRetainUntilDate())
                        .isBetween(
                                before.plus(Duration.ofDays(365)).minusSeconds(1),
                                Instant.now().plus(Duration.ofDays(365)));
            });
        }
    }

    @Test
    void a_rewritten_record_is_told_though_its_anchor_was_hidden_and_written_over() throws IOException {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            anchor(console);
            String key = versions().get(0).key();
            String anchored =
                    s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String();

            cutOff(2);
            console.run("session", "sign");
            anchor(console);
            String forged = versions().stream()
                    .filter(version -> !version.key().equals(key))
                    .map(version -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(version.key()))
                            .asUtf8String())
                    .findFirst()
                    .orElseThrow();
            assertThat(forged).isNotEqualTo(anchored);
            s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(forged));
            s3.deleteObject(r -> r.bucket(BUCKET).key(key));

            assertThat(verify(console)).isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("TRUNCATED", "its anchor states");
        }
    }

    @Test
    void what_is_no_anchor_is_named_and_changes_nothing() {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            anchor(console);
            String folder = versions().get(0).key().replaceFirst("[^/]+$", "");
            s3.putObject(r -> r.bucket(BUCKET).key(folder + "empty"), RequestBody.empty());
            s3.putObject(r -> r.bucket(BUCKET).key(folder + "note"), RequestBody.fromString("{}"));

            assertThat(verify(console)).isEqualTo(ExitCode.HELD);
            assertThat(console.errors())
                    .contains(
                            "Left out: s3://" + BUCKET + "/" + folder + "empty",
                            "Left out: s3://" + BUCKET + "/" + folder + "note");
        }
    }

    @Test
    void a_bucket_that_can_lock_nothing_gets_no_anchor() {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            String plain = "s3://fis-config-111122223333-eu-west-1/anchors";
            assertThat(console.run("session", "anchor", "latest", "--to", plain, "--rehearsal", url()))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(console.errors())
                    .contains(
                            "the bucket fis-config-111122223333-eu-west-1 has no Object Lock",
                            "name a bucket that was made");
            assertThat(console.run(
                            "session", "anchor", "latest", "--to", "s3://nowhere-at-all/x", "--rehearsal", url()))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(console.errors()).contains("name a bucket that is there");
            assertThat(console.run(
                            "session", "verify", "latest", "--anchor", "s3://nowhere-at-all", "--rehearsal", url()))
                    .isEqualTo(ExitCode.REFUSED);
        }
    }

    @Test
    void what_makes_no_sense_is_refused_before_anything_is_reached() {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            String file = home.resolve("anchors.jsonl").toString();
            for (String[] words : new String[][] {
                {"anchor", "latest", "--to", "s3://B/x", "--rehearsal", url()},
                {"anchor", "latest", "--to", file, "--for", "P1D"},
                {"anchor", "latest", "--to", file, "--rehearsal", url()},
                {"anchor", "latest", "--mode", "governance"},
                {"anchor", "latest", "--to", TO, "--rehearsal", url(), "--for", "P0D"},
                {"anchor", "latest", "--to", TO, "--rehearsal", url(), "--for", "P36501D"},
                {"verify", "latest", "--rehearsal", url()},
                {"verify", "latest", "--anchor", file, "--rehearsal", url()}
            }) {
                String[] all =
                        Stream.concat(Stream.of("session"), Stream.of(words)).toArray(String[]::new);
                assertThat(console.run(all)).as(String.join(" ", all)).isEqualTo(ExitCode.USAGE);
            }
            assertThat(console.run("session", "anchor", "latest", "--to", TO)).isEqualTo(ExitCode.REFUSED);
            assertThat(console.errors()).contains("--live PROFILE or --rehearsal URL");
        }
        assertThat(versions()).isEmpty();
    }

    private ExitCode anchor(CommandLineTrial console, String... more) {
        String[] words = {"session", "anchor", "latest", "--to", TO, "--rehearsal", url()};
        return console.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
    }

    private ExitCode verify(CommandLineTrial console) {
        return console.run("session", "verify", "latest", "--anchor", TO, "--rehearsal", url());
    }

    private String url() {
        return served.url().toString();
    }

    private List<ObjectVersion> versions() {
        return s3.listObjectVersions(r -> r.bucket(BUCKET)).versions();
    }

    private void cutOff(int lines) throws IOException {
        Path session;
        try (Stream<Path> folders = Files.list(home.resolve("sessions"))) {
            session = folders.findFirst().orElseThrow();
        }
        List<String> all = Files.readAllLines(session.resolve("events.jsonl"));
        Files.writeString(
                session.resolve("events.jsonl"), String.join("\n", all.subList(0, all.size() - lines)) + "\n");
        Files.delete(session.resolve("events.seals.jsonl"));
    }
}
