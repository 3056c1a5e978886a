package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PromptRecordTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final FakeDisk disk = new FakeDisk();

    private PromptRecord record(Duration patience, Duration moment) {
        RecordWriter writer = new RecordWriter(
                disk, SmallSession.WALL, Redaction.with(List.of()), Path.of("no-takeover"), 0, 0, LineFormat.FIRST);
        return new PromptRecord(writer, patience, moment);
    }

    @Test
    void everything_is_written_in_order_and_durable_events_before_append_comes_back() throws IOException {
        PromptRecord record = record(LONG, LONG);
        record.append(SmallSession.EVENTS.subList(0, 1));
        assertThat(disk.forces).isEqualTo(1);
        record.append(SmallSession.EVENTS.subList(1, 2));
        record.append(SmallSession.EVENTS.subList(2, 4));
        assertThat(disk.forces).isEqualTo(2);
        record.close();
        record.close();

        assertThat(disk.text()).isEqualTo(String.join("", SmallSession.lines(SmallSession.EVENTS)));
    }

    @Test
    void ordinary_events_wait_for_no_disk_that_hangs_and_are_written_once_it_goes_on() throws Exception {
        CountDownLatch mended = new CountDownLatch(1);
        disk.hangs = mended;
        PromptRecord record = record(LONG, LONG);

        record.append(SmallSession.EVENTS.subList(1, 2));
        record.append(SmallSession.EVENTS.subList(2, 3));
        assertThat(disk.text()).isEmpty();
        mended.countDown();
        record.close();

        assertThat(disk.text().lines()).hasSize(2);
    }

    @Test
    void a_durable_event_is_never_promised_by_a_disk_that_hangs_and_nothing_is_recorded_after_it() throws Exception {
        disk.hangs = new CountDownLatch(1);
        PromptRecord record = record(Duration.ofMillis(50), LONG);

        assertThatThrownBy(() -> record.append(SmallSession.EVENTS.subList(0, 1)))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk gives no answer");
        assertThatThrownBy(() -> record.append(SmallSession.EVENTS.subList(1, 2)))
                .hasMessage("the disk gives no answer");
        disk.hangs.countDown();
    }

    @Test
    void a_halt_cuts_the_waiting_short() throws Exception {
        disk.hangs = new CountDownLatch(1);
        PromptRecord record = record(LONG, Duration.ofMillis(20));
        CompletableFuture<Void> loop = CompletableFuture.runAsync(() -> {
            try {
                record.append(SmallSession.EVENTS.subList(0, 1));
            } catch (IOException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
        while (!loop.isDone()) {
            record.hurry();
            Thread.onSpinWait();
        }

        assertThatThrownBy(loop::get)
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("the disk gives no answer");
        disk.hangs.countDown();
    }

    @Test
    void what_fails_is_told_at_the_next_append_and_leaves_no_gap() throws Exception {
        PromptRecord record = record(LONG, LONG);
        record.append(SmallSession.EVENTS.subList(0, 1));
        disk.room = disk.size() + 10;
        record.append(SmallSession.EVENTS.subList(1, 2));

        assertThatThrownBy(() -> {
                    for (int number = 3; ; number++) {
                        record.append(List.of(new Recorded(number, SmallSession.START, new Noted("ann", "more"))));
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        disk.room = Long.MAX_VALUE;
        record.close();
        assertThat(disk.text())
                .isEqualTo(SmallSession.lines(SmallSession.EVENTS).get(0));
    }
}
