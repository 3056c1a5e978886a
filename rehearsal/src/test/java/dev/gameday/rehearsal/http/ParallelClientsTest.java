package dev.gameday.rehearsal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ScaledClock;
import dev.gameday.rehearsal.flow.file.Flows;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Many SDK clients on one served rehearsal, each with connections of its own and without a single retry. */
class ParallelClientsTest {
    private static final int CLIENTS = 32;
    private static final int REQUESTS = 10_016;
    private static final String BUCKET = "fis-config-111122223333-eu-west-1";
    private static final long SOME_MEGABYTES = 64L * 1024 * 1024;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void ten_thousand_requests_of_thirty_two_clients_end_without_an_error_and_without_a_leak()
            throws IOException, InterruptedException, ExecutionException {
        round(64);
        long heap = heap();
        long files = files();
        List<Long> nanos = round(REQUESTS);
        assertThat(nanos).hasSize(REQUESTS);
        assertThat(ours()).isEmpty();
        assertThat(files()).isLessThanOrEqualTo(files + 8);
        assertThat(heap()).isLessThanOrEqualTo(heap + SOME_MEGABYTES);
        nanos.sort(null);
        System.out.printf(
                "%d requests of %d clients: p50 %.1f ms, p99 %.1f ms%n",
                nanos.size(), CLIENTS, at(nanos, 50), at(nanos, 99));
    }

    /** Serves, has it asked, and closes it; how long each request took. */
    private static List<Long> round(int requests) throws IOException, InterruptedException, ExecutionException {
        Rehearsal rehearsal = Rehearsal.open(
                Flows.shipped("trade-order"),
                1,
                new ScaledClock(Instant.parse("2026-01-05T09:00:00Z"), 1, System::nanoTime),
                false);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Long> nanos = new ArrayList<>();
        try (ServedRehearsal served = ServedRehearsal.start(rehearsal, 0)) {
            List<Callable<List<Long>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String key = "key-" + client;
                clients.add(() -> requests(served.url(), key, requests / CLIENTS));
            }
            for (Future<List<Long>> each : threads.invokeAll(clients)) {
                nanos.addAll(each.get());
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        for (Thread thread : ours()) {
            thread.join(Duration.ofSeconds(20).toMillis());
        }
        return nanos;
    }

    private static List<Long> requests(URI url, String key, int count) {
        List<Long> nanos = new ArrayList<>();
        try (S3Client s3 = client(S3Client.builder().forcePathStyle(true), url);
                StsClient sts = client(StsClient.builder(), url)) {
            for (int request = 0; request < count; request++) {
                long begun = System.nanoTime();
                switch (request % 3) {
                    case 0 -> s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(key));
                    case 1 ->
                        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key))
                                        .asUtf8String())
                                .isEqualTo(key);
                    default -> assertThat(sts.getCallerIdentity().account()).isEqualTo("111122223333");
                }
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos;
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, URI url) {
        return builder.region(Region.EU_WEST_1)
                .endpointOverride(url)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAEXAMPLE", "no")))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** The server's threads that are alive. */
    private static List<Thread> ours() {
        Thread[] all = new Thread[Thread.activeCount() * 2 + 64];
        int count = Thread.enumerate(all);
        return Arrays.stream(all, 0, count)
                .filter(Thread::isAlive)
                .filter(thread -> thread.getName().startsWith("rehearsal-")
                        || thread.getName().startsWith("HTTP-Dispatcher"))
                .toList();
    }

    private static long files() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double at(List<Long> sorted, int percentile) {
        return sorted.get(sorted.size() * percentile / 100) / 1e6;
    }
}
