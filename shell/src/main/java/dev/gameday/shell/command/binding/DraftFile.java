package dev.gameday.shell.command.binding;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file that a draft is written to, as often as it grows. It takes no other file's place: neither one that is there at
 * first nor one that somebody changed meanwhile. A crash leaves the last draft whole.
 */
final class DraftFile {
    private final Path path;
    private Optional<String> written = Optional.empty();

    private DraftFile(Path path) {
        this.path = path;
    }

    /** A file that is not there yet, in a folder that is; nothing is written. */
    static DraftFile fresh(Path path) {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("There is no folder " + folder + "; make it, or give another --out.");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(path);
        }
        return new DraftFile(path);
    }

    private static UsageException taken(Path path) {
        return new UsageException(
                path + " is there already, and nothing is overwritten: give another --out, or move it.");
    }

    Path path() {
        return path;
    }

    /** Writes the whole draft. */
    void write(String text) {
        try {
            if (written.isEmpty()) {
                Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
            } else if (!written.get().equals(text)) {
                replace(text);
            }
            written = Optional.of(text);
        } catch (FileAlreadyExistsException e) {
            throw taken(path);
        } catch (IOException e) {
            throw new RefusedException(
                    path + " can't be written (" + e.getMessage() + ")", "free some space or give another --out");
        }
    }

    private void replace(String text) throws IOException {
        if (!Optional.of(Files.readString(path)).equals(written)) {
            throw new RefusedException(
                    path + " was changed meanwhile, so it is left as it is", "give another --out and draft again");
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
