package dev.gameday.layer.fault.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.layer.document.Draws;
import dev.gameday.layer.fault.CourseOf;
import dev.gameday.layer.fault.NotApplied;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Json;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFaultsTest {
    private static final long MEGABYTE = 1 << 20;

    private final CourseOf course;
    private final Path folder;

    HeldFaultsTest(@TempDir Path folder) {
        this.folder = folder;
        this.course = new CourseOf(new Draws(7, "r", 1), 0, folder);
    }

    @Test
    void tmp_is_filled_up_to_what_is_to_stay_free_by_a_file_without_a_name() throws Exception {
        FullTmp.read(fields("{\"leaveMegabytes\": 2}")).begin(course, 5 * MEGABYTE + 17);
        FileChannel file = (FileChannel) course.held().get(0);
        assertThat(file.size()).isEqualTo(3 * MEGABYTE + 17);
        assertThat(folder).isEmptyDirectory();
        file.close();
    }

    @Test
    void a_disk_that_is_not_lambdas_is_left_alone() throws Exception {
        FullTmp full = FullTmp.read(fields("{\"leaveMegabytes\": 2}"));
        assertThatThrownBy(() -> full.begin(course, 10241 * MEGABYTE))
                .isInstanceOf(NotApplied.class)
                .hasMessageContaining("larger than a Lambda function's");
        assertThatThrownBy(() -> full.begin(course, MEGABYTE))
                .isInstanceOf(NotApplied.class)
                .hasMessageContaining("no more than 1 MB are free anyway");
        assertThat(course.held()).isEmpty();
    }

    @Test
    void memory_is_held_and_given_back() throws Exception {
        long before = direct();
        MemoryPressure.read(fields("{\"megabytes\": 20}")).begin(course);
        assertThat(direct() - before).isGreaterThanOrEqualTo(20 * MEGABYTE);
        course.held().get(0).close();
        assertThat(direct()).isLessThan(before + MEGABYTE);
    }

    @Test
    void memory_that_the_jvm_does_not_give_is_not_held() throws Exception {
        long before = direct();
        MemoryPressure more = MemoryPressure.read(fields("{\"megabytes\": 257}"));
        assertThatThrownBy(() -> more.begin(course))
                .isInstanceOf(NotApplied.class)
                .hasMessageContaining("outside its heap");
        assertThat(course.held()).isEmpty();
        assertThat(direct()).isLessThan(before + MEGABYTE);
    }

    @Test
    void as_many_threads_are_busy_as_are_wanted_and_none_afterwards() throws Exception {
        BusyCpu.read(fields("{\"threads\": 2}")).begin(course);
        List<Thread> busy = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("gameday-cpu-"))
                .toList();
        assertThat(busy).hasSize(2).allMatch(Thread::isDaemon);
        course.held().get(0).close();
        for (Thread thread : busy) {
            thread.join();
        }
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static Fields fields(String json) throws Exception {
        return Fields.of(Json.read(json), "a fault");
    }
}
