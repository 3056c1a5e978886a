package dev.gameday.shell.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.place.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The port's contract for files, held against the S3 of the rehearsal through the real client. */
class SharedFilesTest {
    private static final String BUCKET =
            Profiles.shipped().store().map(store -> store.bucket()).orElseThrow();

    @Test
    void a_file_is_put_once_whole_and_comes_back_as_it_is(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[300_000];
        new java.util.Random(5).nextBytes(bytes);
        Path file = Files.write(folder.resolve("record"), bytes);
        try (AwsClients clients = clients()) {
            S3ObjectStore store = new S3ObjectStore(clients, BUCKET, "shared/");
            assertThat(store.upload("records/a", file).value()).contains(true);
            assertThat(store.upload("records/a", file).value()).contains(false);
            assertThat(store.download("records/a").value().orElseThrow()).contains(bytes);
            assertThat(store.download("records/b").value()).contains(Optional.empty());
            assertThat(store.keys("records/").value()).contains(List.of("records/a"));
        }
    }

    @Test
    void more_keys_than_a_page_holds_are_all_listed() {
        try (AwsClients clients = clients()) {
            S3ObjectStore store = new S3ObjectStore(clients, BUCKET, "shared/");
            for (int i = 0; i < 1_100; i++) {
                assertThat(store.create("manifests/%04d".formatted(i), "").value())
                        .contains(true);
            }
            assertThat(store.keys("manifests/").value().orElseThrow())
                    .hasSize(1_100)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_bucket_that_is_not_there_is_trouble_and_not_an_answer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("record"), "text");
        try (AwsClients clients = clients()) {
            S3ObjectStore store = new S3ObjectStore(clients, "no-such-bucket-anywhere", "");
            String answer = store.upload("a", file)
                    .match(done -> "done", trouble -> trouble.kind().name());
            assertThat(answer).isEqualTo(Trouble.Kind.NOT_FOUND.name());
            assertThat(store.keys("").value()).isEmpty();
        }
    }

    private static AwsClients clients() {
        Rehearsal rehearsal =
                Rehearsal.open(Flows.shipped("trade-order"), 7, new ToldClock(VirtualTimeline.EPOCH), false);
        return new AwsClients(
                Region.of("eu-west-1"),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")),
                Optional.empty(),
                rehearsal.transport());
    }
}
