package dev.gameday.layer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.layer.document.Document;
import dev.gameday.layer.log.LayerLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final Instant EXPIRY = Instant.parse("2026-01-05T09:10:00Z");

    private final SetClock clock = new SetClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Scripted source = new Scripted();
    private final Path mark;

    DocumentsTest(@TempDir Path folder) {
        this.mark = folder.resolve("mark");
    }

    @Test
    void a_document_is_in_force_from_the_look_that_finds_it_until_it_expires() {
        Documents documents = documents(30);
        assertThat(documents.inForce()).isNull();
        looks(documents, source.document("a"));
        assertThat(id(documents)).isEqualTo("a");
        clock.set(EXPIRY.minusMillis(1));
        looks(documents, source.unchanged());
        assertThat(id(documents)).isEqualTo("a");
        clock.set(EXPIRY);
        assertThat(documents.inForce()).isNull();
        assertThat(lines())
                .containsExactly(
                        "{\"gameday\":\"layer\",\"event\":\"begun\",\"id\":\"a\",\"expiresAt\":\"2026-01-05T09:10:00Z\"}",
                        "{\"gameday\":\"layer\",\"event\":\"ended\",\"id\":\"a\",\"because\":\"expired\"}");
    }

    @Test
    void an_expired_document_stays_so_when_the_clock_is_set_back_or_it_is_confirmed() {
        Documents documents = documents(30);
        looks(documents, source.document("a"));
        clock.set(EXPIRY);
        looks(documents, source.unchanged());
        clock.set(EXPIRY.minusSeconds(60));
        looks(documents, source.unchanged());
        assertThat(documents.inForce()).isNull();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_document_that_is_expired_when_it_is_found_is_never_in_force() {
        Documents documents = documents(30);
        clock.set(EXPIRY.plusSeconds(1));
        looks(documents, source.document("a"));
        assertThat(documents.inForce()).isNull();
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 301, 304, 400, 403, 404, 500, 503})
    void any_other_answer_is_no_document(int status) {
        Documents documents = documents(30);
        looks(documents, new Reply(status, null, ByteBuffer.allocate(0)));
        assertThat(documents.inForce()).isNull();
        looks(documents, source.document("a"));
        int other = status == 304 ? 404 : status;
        looks(documents, new Reply(other, null, ByteBuffer.allocate(0)));
        assertThat(documents.inForce()).isNull();
        looks(documents, new Reply(other, null, ByteBuffer.allocate(0)));
        assertThat(lines())
                .hasSize(3)
                .endsWith(
                        "{\"gameday\":\"layer\",\"event\":\"ended\",\"id\":\"a\",\"because\":\"gone\"}",
                        "{\"gameday\":\"layer\",\"event\":\"unreadable\",\"because\":\"HTTP " + other + "\"}");
    }

    @Test
    void no_answer_is_no_document_and_the_etag_is_forgotten() {
        Documents documents = documents(30);
        looks(documents, source.document("a"));
        looks(documents, new IOException("no answer within 2000 ms"));
        assertThat(documents.inForce()).isNull();
        looks(documents, source.document("a"));
        assertThat(source.etags).containsExactly("none", "a", "none");
        assertThat(id(documents)).isEqualTo("a");
        assertThat(lines()).anyMatch(line -> line.contains("\"unreadable\",\"because\":\"no answer within 2000 ms\""));
    }

    @Test
    void a_document_that_becomes_unusable_is_forgotten_as_a_whole() {
        Documents documents = documents(30);
        looks(documents, source.document("a"));
        looks(documents, Scripted.reply("b", "{\"version\": 1}"));
        assertThat(documents.inForce()).isNull();
        assertThat(lines()).last().asString().contains("unreadable", "'faults' is missing");
    }

    @Test
    void another_document_replaces_it_and_the_same_bytes_do_not() {
        Documents documents = documents(30);
        looks(documents, source.document("a"));
        looks(documents, source.document("a"));
        assertThat(lines()).hasSize(1);
        looks(documents, source.document("b"));
        assertThat(id(documents)).isEqualTo("b");
        assertThat(lines())
                .hasSize(3)
                .contains("{\"gameday\":\"layer\",\"event\":\"ended\",\"id\":\"a\",\"because\":\"replaced\"}");
    }

    @Test
    void up_to_twice_the_interval_it_is_used_as_it_is() {
        Documents documents = documents(30);
        looks(documents, source.document("a"));
        clock.add(Duration.ofSeconds(10));
        assertThat(id(documents)).isEqualTo("a");
        assertThat(source.etags).hasSize(1);
    }

    @Test
    void after_a_freeze_it_is_read_anew_before_it_is_used() throws Exception {
        Documents documents = documents(30, Duration.ofSeconds(30));
        source.next.add(source.document("a"));
        try (Poller poller = new Poller(documents)) {
            poller.begin();
            assertThat(source.asked.poll(30, TimeUnit.SECONDS)).isNotNull();
            awaitBegun();
            clock.add(Duration.ofSeconds(11));
            source.next.add(source.unchanged());
            assertThat(id(documents)).isEqualTo("a");
            clock.add(Duration.ofSeconds(11));
            source.next.add(new Reply(404, null, ByteBuffer.allocate(0)));
            assertThat(documents.inForce()).isNull();
            assertThat(source.etags).containsExactly("none", "a", "a");
        }
    }

    @Test
    void after_a_freeze_longer_than_its_life_there_is_no_fault() {
        Documents documents = documents(30);
        looks(documents, source.document("a"));
        clock.set(EXPIRY.plusSeconds(3600));
        assertThat(documents.inForce()).isNull();
        assertThat(source.etags).hasSize(1);
    }

    @Test
    void a_clock_that_was_set_back_makes_it_old() {
        Documents documents = documents(30, Duration.ZERO);
        looks(documents, source.document("a"));
        clock.add(Duration.ofSeconds(-1));
        assertThat(documents.inForce()).isNull();
        clock.add(Duration.ofSeconds(1));
        assertThat(id(documents)).isEqualTo("a");
    }

    @Test
    void where_reading_anew_takes_too_long_there_is_no_fault() throws Exception {
        Documents documents = documents(30, Duration.ofMillis(1));
        looks(documents, source.document("a"));
        clock.add(Duration.ofSeconds(11));
        CountDownLatch hangs = new CountDownLatch(1);
        source.hangs = hangs;
        try (Poller poller = new Poller(documents)) {
            poller.begin();
            assertThat(documents.inForce()).isNull();
            source.next.add(source.unchanged());
        } finally {
            hangs.countDown();
        }
    }

    @Test
    @Timeout(60)
    void once_one_invocation_has_waited_in_vain_no_other_waits_for_the_same_look() {
        Documents documents = documents(30, Duration.ofDays(1));
        looks(documents, source.document("a"));
        clock.add(Duration.ofSeconds(11));
        Thread.currentThread().interrupt();
        assertThat(documents.inForce()).isNull();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(documents.inForce()).isNull();
        looks(documents, source.unchanged());
        assertThat(id(documents)).isEqualTo("a");
    }

    @Test
    void an_answer_to_a_question_from_before_the_freeze_is_not_news() {
        Documents documents = documents(30, Duration.ZERO);
        looks(documents, source.document("a"));
        source.whileAsked = () -> clock.add(Duration.ofSeconds(60));
        looks(documents, source.unchanged());
        assertThat(documents.inForce()).isNull();
    }

    @Test
    void a_new_process_in_a_sandbox_with_a_document_waits_for_its_first_look() throws Exception {
        looks(documents(30), source.document("a"));
        assertThat(mark).exists();
        Documents next = documents(30, Duration.ofSeconds(30));
        assertThat(next.isUrgent()).isTrue();
        source.next.add(source.document("a"));
        try (Poller poller = new Poller(next)) {
            poller.begin();
            assertThat(id(next)).isEqualTo("a");
        }
    }

    @Test
    void a_mark_is_gone_with_its_document_and_means_nothing_later() throws Exception {
        Documents documents = documents(30);
        looks(documents, source.document("a"));
        looks(documents, new Reply(404, null, ByteBuffer.allocate(0)));
        assertThat(mark).doesNotExist();
        looks(documents, source.document("a"));
        clock.set(EXPIRY);
        assertThat(documents(30).isUrgent()).isFalse();
        Files.writeString(mark, "nonsense");
        assertThat(documents(30).isUrgent()).isFalse();
    }

    private Documents documents(int seconds) {
        return documents(seconds, Duration.ofMillis(500));
    }

    private Documents documents(int seconds, Duration patience) {
        LayerLog log = new LayerLog(lines, clock, "f");
        return new Documents(source, clock, log, new SandboxMark(mark), Duration.ofSeconds(seconds), patience);
    }

    private void looks(Documents documents, Object answer) {
        source.next.add(answer);
        documents.look();
    }

    private void awaitBegun() {
        while (lines().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static @Nullable String id(Documents documents) {
        Document document = documents.inForce();
        return document == null ? null : document.id();
    }

    private List<String> lines() {
        return lines.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** A source that answers what it was told to, in order. */
    private static final class Scripted implements Source {
        private final BlockingQueue<Object> next = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        private final Deque<String> etags = new ArrayDeque<>();
        private Runnable whileAsked = () -> {};
        private volatile @Nullable CountDownLatch hangs;

        Reply document(String id) {
            return reply(
                    id,
                    "{\"version\": 1, \"id\": \"" + id + "\", \"expiresAt\": \"" + EXPIRY
                            + "\", \"seed\": 7, \"faults\": [{\"kind\": \"timeout\"}]}");
        }

        Reply unchanged() {
            return new Reply(304, null, ByteBuffer.allocate(0));
        }

        static Reply reply(String etag, String body) {
            return new Reply(200, etag, StandardCharsets.UTF_8.encode(body));
        }

        @Override
        public Reply ask(@Nullable String etag) throws IOException {
            etags.add(etag == null ? "none" : etag);
            asked.add("asked");
            whileAsked.run();
            try {
                CountDownLatch latch = hangs;
                if (latch != null) {
                    latch.await();
                }
                Object answer = next.take();
                if (answer instanceof IOException e) {
                    throw e;
                }
                return (Reply) answer;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public boolean isOnThisMachine() {
            return false;
        }
    }

    private static final class SetClock extends Clock {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void set(Instant instant) {
            now = instant;
        }

        void add(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
