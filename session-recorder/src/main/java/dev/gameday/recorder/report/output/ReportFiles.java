package dev.gameday.recorder.report.output;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes reports to files so that nobody loses words: what we did not write, or what was changed since, is never lost. */
public final class ReportFiles {
    private ReportFiles() {}

    /** A report's file; {@code setAside} is where one went that somebody had changed. */
    public record Written(Path file, Optional<Path> setAside) {}

    /** Writes it into the session's folder. One there that somebody changed is kept beside it under another name. */
    public static Written write(Report report, ReportFormat format, SessionFolder folder) throws IOException {
        Path file = folder.folder().resolve(format.fileName());
        Optional<Path> setAside = Optional.empty();
        if (Files.exists(file) && !isOurs(file)) {
            Path aside = free(file);
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            setAside = Optional.of(aside);
        }
        WholeFile.write(file, Mark.marked(format, format.write(report)));
        return new Written(file, setAside);
    }

    /**
     * Writes it to a file of the caller's choice. Throws {@link FileAlreadyExistsException} where there is one that is not a
     * report as we wrote it, {@link NotDirectoryException} where its folder is missing.
     */
    public static void writeTo(Path file, Report report, ReportFormat format) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NotDirectoryException(String.valueOf(folder));
        }
        if (Files.exists(file) && !(Files.isRegularFile(file) && isOurs(file))) {
            throw new FileAlreadyExistsException(file.toString());
        }
        WholeFile.write(file, Mark.marked(format, format.write(report)));
    }

    private static boolean isOurs(Path file) throws IOException {
        try {
            return Mark.isUntouched(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    private static Path free(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        int number = 1;
        Path free = file.resolveSibling(name.substring(0, dot) + ".changed-1" + name.substring(dot));
        while (Files.exists(free)) {
            number++;
            free = file.resolveSibling(name.substring(0, dot) + ".changed-" + number + name.substring(dot));
        }
        return free;
    }
}
