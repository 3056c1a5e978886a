package dev.gameday.shell.moto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.ObjectStore;
import dev.gameday.catalog.ObjectStore.Stored;
import dev.gameday.catalog.Trouble;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Who the live path acts as in an account, what is there, and what it keeps in the profile's store: STS and S3. */
@NeedsMoto
class LiveAccountTest {
    private static MotoAccount account;

    @BeforeAll
    static void open() throws Exception {
        account = MotoAccount.open();
    }

    @AfterAll
    static void close() {
        if (account != null) {
            account.close();
        }
    }

    @Test
    void it_is_live_and_says_what_stands_where_aws_stands() {
        assertThat(account.live().mode()).isEqualTo(Mode.LIVE);
        assertThat(account.live().endpoint()).startsWith("http://127.0.0.1:");
    }

    @Test
    void the_caller_is_who_sts_says() {
        assertThat(Answer.of(account.live().inspector().identity()))
                .isEqualTo(new Identity(
                        MotoAccount.ID, "arn:aws:sts::" + MotoAccount.ID + ":user/moto", MotoAccount.REGION));
    }

    @Test
    void what_is_not_there_is_nothing_and_no_trouble() {
        assertThat(Answer.of(account.live().inspector().role("nobody"))).isEmpty();
        assertThat(Answer.of(account.live().inspector().function("nothing"))).isEmpty();
        assertThat(Answer.of(account.live().inspector().queue("nowhere"))).isEmpty();
    }

    @Test
    void of_two_writers_one_succeeds() {
        ObjectStore store = store("writers");
        assertThat(Answer.of(store.read("locks/a.json"))).isEmpty();
        assertThat(Answer.of(store.create("locks/a.json", "first"))).isTrue();
        assertThat(Answer.of(store.create("locks/a.json", "second"))).isFalse();
        Stored first = Answer.of(store.read("locks/a.json")).orElseThrow();
        assertThat(first.text()).isEqualTo("first");

        assertThat(Answer.of(store.replace("locks/a.json", first.version(), "third")))
                .isTrue();
        assertThat(Answer.of(store.replace("locks/a.json", first.version(), "fourth")))
                .isFalse();
        assertThat(Answer.of(store.read("locks/a.json")).map(Stored::text)).contains("third");
    }

    @Test
    void keys_are_those_of_the_folder_until_they_are_deleted() {
        ObjectStore store = store("folder");
        account.eyes()
                .s3()
                .putObject(r -> r.bucket("folder").key("another/locks/z.json"), RequestBody.fromString("not ours"));
        for (String key : List.of("locks/ü b.json", "locks/a+c.json", "records/d.jsonl")) {
            assertThat(Answer.of(store.create(key, "text of " + key))).isTrue();
        }
        assertThat(Answer.of(store.keys("locks/"))).containsExactly("locks/a+c.json", "locks/ü b.json");

        assertThat(Answer.of(store.delete("locks/a+c.json"))).isTrue();
        assertThat(Answer.of(store.delete("locks/a+c.json"))).isTrue();
        assertThat(Answer.of(store.keys("locks/"))).containsExactly("locks/ü b.json");
        assertThat(Answer.of(store.read("locks/ü b.json")).map(Stored::text)).contains("text of locks/ü b.json");
    }

    @Test
    void a_file_comes_back_as_it_went(@TempDir Path folder) throws Exception {
        byte[] bytes = new byte[200_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Path file = Files.write(folder.resolve("record.bin"), bytes);
        ObjectStore store = store("files");
        assertThat(Answer.of(store.upload("records/a.bin", file))).isTrue();
        assertThat(Answer.of(store.upload("records/a.bin", file))).isFalse();
        assertThat(Answer.of(store.download("records/a.bin")).orElseThrow()).isEqualTo(bytes);
        assertThat(Answer.of(store.download("records/b.bin"))).isEmpty();
    }

    @Test
    void a_store_without_its_bucket_is_empty() {
        ObjectStore store = account.live().stores().apply(new Profile.Store("no-such-bucket", ""));
        assertThat(Answer.of(store.read("a"))).isEmpty();
        assertThat(store.keys("").<Object>match(keys -> keys, Trouble::kind)).isEqualTo(Trouble.Kind.NOT_FOUND);
    }

    private static ObjectStore store(String bucket) {
        account.eyes()
                .s3()
                .createBucket(
                        r -> r.bucket(bucket).createBucketConfiguration(c -> c.locationConstraint(MotoAccount.REGION)));
        return account.live().stores().apply(new Profile.Store(bucket, "gameday/"));
    }
}
