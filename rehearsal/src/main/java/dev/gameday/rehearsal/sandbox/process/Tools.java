package dev.gameday.rehearsal.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What this machine has for keeping processes apart. {@code ownSession} is put before a command to give it a session, and
 * so a process group, of its own; {@code ownMounts} to give it a mount namespace in which it may mount. Either is empty
 * where that can't be had: without util-linux, or where the kernel allows no user namespaces.
 */
public record Tools(List<String> ownSession, List<String> ownMounts) {
    /** Those of this machine, found out once. */
    public static final Tools AT_HAND = find();

    private static final int LONGEST_TRIAL_SECONDS = 10;

    /** The lists must not be changed. */
    public Tools {
        ownSession = List.copyOf(ownSession);
        ownMounts = List.copyOf(ownMounts);
    }

    /** None at all, as on a machine that is no Linux. */
    public static Tools none() {
        return new Tools(List.of(), List.of());
    }

    /** The program of that name on the {@code PATH}. */
    public static Optional<Path> program(String name) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Tools find() {
        List<String> session = program("setsid").isPresent() ? List.of("setsid") : List.of();
        List<String> mounts = List.of("unshare", "--user", "--map-root-user", "--mount");
        return new Tools(session, program("unshare").isPresent() && canMount(mounts) ? mounts : List.of());
    }

    private static boolean canMount(List<String> ownMounts) {
        try {
            Process trial = new ProcessBuilder(trial(ownMounts))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (trial.waitFor(LONGEST_TRIAL_SECONDS, TimeUnit.SECONDS)) {
                return trial.exitValue() == 0;
            }
            trial.destroyForcibly();
            return false;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> trial(List<String> ownMounts) {
        List<String> command = new ArrayList<>(ownMounts);
        command.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=1m tmpfs /tmp && cd /tmp && mount --bind . /tmp"));
        return command;
    }
}
