package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Tries the same with every fault, two at a time, each in an account of its own. */
final class Everywhere {
    private static final int AT_A_TIME = 2;

    private final Path folder;
    private final AtomicLong sessions = new AtomicLong();
    private final AtomicInteger tried = new AtomicInteger();

    Everywhere(Path folder) {
        this.folder = folder;
    }

    /** Tries one fault at every point; says what was not as it must be. */
    @FunctionalInterface
    interface Trial {
        List<String> failures(Ground ground) throws Exception;
    }

    /** How many points were tried. */
    int tried() {
        return tried.get();
    }

    List<String> failures(List<Fault> faults, Trial trial) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            faults.forEach(fault -> tasks.add(() -> {
                try (PracticeAccount account = new PracticeAccount()) {
                    return trial.failures(new Ground(fault, account, new Drill(fault, account)));
                }
            }));
            List<String> failures = new ArrayList<>();
            for (Future<List<String>> done : threads.invokeAll(tasks)) {
                failures.addAll(done.get());
            }
            return failures;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** One fault and the account that it is tried in. */
    final class Ground {
        private final Fault fault;
        private final PracticeAccount account;
        private final Drill drill;

        Ground(Fault fault, PracticeAccount account, Drill drill) {
            this.fault = fault;
            this.account = account;
            this.drill = drill;
        }

        Fault fault() {
            return fault;
        }

        PracticeAccount account() {
            return account;
        }

        DrillRun begin() throws Exception {
            return new DrillRun(account, drill, Files.createDirectories(folder), sessions.incrementAndGet());
        }

        /** What is wrong after a point, in a line; nothing if all is as it was. */
        List<String> unlike(String point) {
            tried.incrementAndGet();
            var changes = account.changes();
            return changes.isEmpty() ? List.of() : List.of(fault.id() + ", " + point + ": " + changes);
        }

        String at(String point) {
            return fault.id() + ", " + point;
        }
    }
}
