package dev.gameday.rehearsal.sandbox.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * A process and all that it started: those below it, and on Linux those of its session that have lost their parent. They
 * are stopped, continued and killed together. What leaves the group is stopped from the next {@link #look} on.
 */
public final class ProcessTree {
    private static final Path PROC = Path.of("/proc");
    private static final int ROUNDS_OF_KILLING = 5;
    private static final int LONGEST_DEATH_SECONDS = 5;
    private static final long KIBIBYTE = 1024;

    private final Process root;
    private final Warden warden;
    private final boolean leadsGroup;
    private volatile Set<Long> known;

    /** The tree of a process in the warden's care; {@code leadsGroup}: it was started in a session of its own. */
    public ProcessTree(Process root, Warden warden, boolean leadsGroup) {
        this.root = root;
        this.warden = warden;
        this.leadsGroup = leadsGroup;
        this.known = Set.of(root.pid());
        warden.add(root.pid());
    }

    /** Stops them all, until they are continued. */
    public void freeze() {
        warden.signal("STOP", addressed());
    }

    /** Continues them all. */
    public void thaw() {
        warden.signal("CONT", addressed());
    }

    /** Kills them all and waits until the first of them is gone. Does nothing if none is left. */
    public void kill() {
        for (int round = 0; round < ROUNDS_OF_KILLING; round++) {
            look();
            warden.signal("KILL", addressed());
            if (known.stream().noneMatch(id -> id != root.pid() && alive(id))) {
                break;
            }
        }
        root.destroyForcibly();
        try {
            var unused = root.waitFor(LONGEST_DEATH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        warden.forget(root.pid());
    }

    /** Finds out which processes there are now, and gives the memory that they hold, in bytes; 0 where that can't be read. */
    public long look() {
        Set<Long> found = new HashSet<>(Set.of(root.pid()));
        root.descendants().forEach(child -> found.add(child.pid()));
        if (leadsGroup) {
            addSession(found);
        }
        known = Set.copyOf(found);
        return memory();
    }

    /** The memory of the processes that were there at the last {@link #look}, in bytes: what can't be read anew from a file. */
    public long memory() {
        return known.stream()
                .mapToLong(id -> status(id, "RssAnon:") + status(id, "RssShmem:"))
                .sum();
    }

    private LongStream addressed() {
        LongStream each = known.stream().mapToLong(Long::longValue);
        return leadsGroup ? LongStream.concat(LongStream.of(-root.pid()), each) : each;
    }

    private void addSession(Set<Long> found) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (session(process) == root.pid()) {
                    found.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException | DirectoryIteratorException noProc) {
            found.add(root.pid());
        }
    }

    /** The fourth number after the name, which is in parentheses and may itself have some (proc(5)). */
    private static long session(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
        } catch (IOException gone) {
            return -1;
        }
    }

    private static long status(long process, String field) {
        try {
            return Files.readAllLines(PROC.resolve(process + "/status"), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static boolean alive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
