package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.report.output.NotesFile;
import dev.gameday.recorder.report.output.ReportFiles;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.CompletedBy;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session report}: the postmortem, made anew from the record and from what people wrote beside it. */
@Component
final class SessionReportCommand {
    private static final String STANDARD_OUTPUT = "-";

    private final SessionFolders sessions;
    private final Console console;

    SessionReportCommand(SessionFolders sessions, Console console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Command(
            name = {"session", "report"},
            description = "Write a session's postmortem from its record and people's notes",
            group = Task.LEARN)
    void report(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "format", defaultValue = "md", description = "For people or for programs")
                    ReportFormat format,
            @Option(longName = "to", description = "A file instead of the session's folder; - prints it") @Nullable String to) {
        FoundSession found = FoundSession.of(sessions, session);
        if (STANDARD_OUTPUT.equals(to)) {
            print(found, format);
            return;
        }
        try {
            NotesFile notes = NotesFile.of(found.folder());
            notes.prepare(found.report());
            if (to == null) {
                keep(found, format);
            } else {
                writeTo(file(to), found, format);
            }
            tell(found, notes);
        } catch (IOException e) {
            throw new RefusedException(
                    "The postmortem can't be written (" + e.getMessage() + ")", "free some space or mend its folder");
        }
    }

    private void print(FoundSession found, ReportFormat format) {
        format.write(found.report()).lines().forEach(console::print);
    }

    private void keep(FoundSession found, ReportFormat format) throws IOException {
        if (format == ReportFormat.MD) {
            print(found, format);
            console.print("");
        }
        ReportFiles.Written written = ReportFiles.write(found.report(), format, found.folder());
        written.setAside()
                .ifPresent(aside -> console.print("The one before had been changed by hand; it is kept as " + aside));
        console.print("Written to " + written.file());
    }

    private void writeTo(Path file, FoundSession found, ReportFormat format) throws IOException {
        try {
            ReportFiles.writeTo(file, found.report(), format);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(
                    file + " is there already and is not a report as the console writes it",
                    "name another file, or move that one away");
        } catch (NotDirectoryException e) {
            throw new UsageException("There is no folder " + e.getMessage() + "; make it, or name a file elsewhere.");
        }
        console.print("Written to " + file);
    }

    private void tell(FoundSession found, NotesFile notes) {
        if (found.summary().run().exitCode().isEmpty()) {
            console.error("The session is not closed: the report is of its record as far as that goes.");
        }
        if (!found.report().complete()) {
            console.print("What people have to say goes into " + notes.file() + "; the next report has it.");
        }
    }

    private static Path file(String to) {
        try {
            return Path.of(to);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + to + "' is no name of a file (" + e.getReason() + ").");
        }
    }
}
