package dev.gameday.shell.killed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.killed.KillPoint.InFlight;
import dev.gameday.shell.killed.KillPoint.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consoles that are processes are killed by the operating system; {@code recover}, another process, cleans up. */
class SigkillTest {
    private static final int SIGKILLED = 128 + 9;
    private static final int AT_A_TIME = 2;

    /** Time that goes by itself; ten minutes are five seconds. */
    private static final int FAST = 120;

    /** Time that the consoles move: it stands still between two of them. */
    private static final int TOLD = 0;

    /** FIS on a function, an IAM Deny, FIS on subnets, and settings of a function that never end by themselves. */
    private static final List<String> SCENARIOS =
            List.of("stale-positions", "iam-denial", "az-impairment", "memory-starvation", "concurrency-exhaustion");

    private final Path folder;

    SigkillTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A run, where it is killed, and how fast time goes. */
    private record Kill(String scenario, KillPoint point, int speed) {
        LivingAccount account() throws Exception {
            return speed == TOLD ? LivingAccount.told() : LivingAccount.at(speed);
        }

        String[] words(Path home, String url) throws IOException {
            String runbook = ShippedScenario.in(home, scenario);
            Stream<String> words = Stream.of("scenario", "run", runbook, "--auto", "--rehearsal", url);
            Stream<String> waived = Stream.of("--override", "no-expiry", "--reason", "recover stands in for it");
            boolean expires = !scenario.startsWith("memory") && !scenario.startsWith("concurrency");
            return (expires ? words : Stream.concat(words, waived)).toArray(String[]::new);
        }
    }

    @Test
    void a_console_killed_at_any_point_leaves_nothing_after_the_recovery() throws Exception {
        List<Kill> kills = kills();
        List<List<String>> unclean = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int number = 0; number < kills.size(); number++) {
                Kill kill = kills.get(number);
                Path home = folder.resolve("home-" + number);
                all.add(workers.submit(() -> failures(kill, home)));
            }
            for (Future<List<String>> one : all) {
                List<String> failures = one.get();
                if (!failures.isEmpty()) {
                    unclean.add(failures);
                }
            }
        } finally {
            workers.shutdownNow();
        }
        System.out.println("sigkill: " + kills.size() + " kills, " + unclean.size() + " not clean");
        assertThat(unclean).isEmpty();
        assertThat(kills).hasSizeGreaterThanOrEqualTo(20);
    }

    private static List<Kill> kills() {
        List<Kill> kills = new ArrayList<>();
        boolean carriedOut = false;
        for (String scenario : SCENARIOS) {
            carriedOut = !carriedOut;
            kills.add(new Kill(scenario, new Written("UndoRecorded"), FAST));
            kills.add(new Kill(scenario, new InFlight(1, true), TOLD));
            kills.add(new Kill(scenario, new InFlight(2, carriedOut), FAST));
            kills.add(new Kill(scenario, new Written("InjectionAccepted"), FAST));
            kills.add(new Kill(scenario, new Written("RemovalRequested"), TOLD));
        }
        return kills;
    }

    private static List<String> failures(Kill kill, Path home) throws Exception {
        try (LivingAccount account = kill.account()) {
            ConsoleProcess console = killed(kill, account, home);
            int code = console.end();
            LiveRecord record = new LiveRecord(home);
            String at = kill + " at " + record.lastType();
            if (code != SIGKILLED) {
                return List.of(at + ": was not killed but ended with " + code + ": " + console.output());
            }
            account.visitedBy((request, target) -> target.handle(request));
            ConsoleProcess recovery = ConsoleProcess.start(home, "recover", "--yes");
            int recovered = recovery.end();
            List<String> failures = new ArrayList<>();
            if (recovered != 0) {
                failures.add(at + ": recover ended with " + recovered + ": " + recovery.output());
            }
            record.faults().forEach(fault -> failures.add(at + ": " + fault));
            account.changes().forEach((name, change) -> failures.add(at + ": " + name + ": " + change));
            return failures;
        }
    }

    private static ConsoleProcess killed(Kill kill, LivingAccount account, Path home) throws Exception {
        LiveRecord record = new LiveRecord(home);
        CompletableFuture<ConsoleProcess> victim = new CompletableFuture<>();
        kill.point().prepare(account, victim);
        ConsoleProcess console = ConsoleProcess.start(home, kill.words(home, account.url()));
        victim.complete(console);
        Eventually.seen(() -> !console.isAlive() || kill.point().come(record));
        console.kill();
        return console;
    }
}
