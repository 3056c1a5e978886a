package dev.gameday.shell.command.day;

import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.report.output.ReportReader;
import dev.gameday.runbook.Runbook;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.day.Day;
import dev.gameday.shell.day.DayFile;
import dev.gameday.shell.day.DayPlanFile;
import dev.gameday.shell.day.DayReport;
import dev.gameday.shell.day.DayText;
import dev.gameday.shell.run.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the commands of a game day share: its plan's file, the day that goes on, its sessions. */
@Component
final class DayDesk {
    private static final int LONGEST = 256 * 1024;

    private final GamedayHome home;
    private final Library library;
    private final SessionFolders sessions;
    private final InstantSource wall;
    private final DayText text = new DayText(ZoneId.systemDefault());

    DayDesk(GamedayHome home, Library library, SessionFolders sessions, InstantSource wall) {
        this.home = home;
        this.library = library;
        this.sessions = sessions;
        this.wall = wall;
    }

    Instant now() {
        return wall.instant();
    }

    /** How times are said here. */
    DayText text() {
        return text;
    }

    /** Where the day that goes on is kept. */
    DayFile file() {
        return new DayFile(home.days(), scenarios());
    }

    /** The day that goes on, or the last one. */
    Optional<Day> day() {
        return file().read();
    }

    /** What is wrong with the plan in that file, or the plan. */
    DayPlanFile.Read plan(String file) {
        return DayPlanFile.read(file, text(file), scenarios());
    }

    /** The text of that file. */
    String text(String file) {
        Path path = Path.of(file);
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) {
                throw new UsageException("There is no plan in " + file + "; day plan new writes one to begin with.");
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusedException(file + " can't be read (" + e.getMessage() + ")", "save it as UTF-8 text");
        }
    }

    /** The sessions that were opened while the day went on, the oldest first. */
    List<DayReport.Told> sessions(Day day) {
        List<DayReport.Told> told = new ArrayList<>();
        Instant until = day.ended().orElseGet(this::now);
        try {
            for (SessionFolder folder : sessions.newestFirst()) {
                Optional<Instant> opened = RecordReader.opened(folder.events());
                if (opened.filter(at -> !at.isBefore(day.start()) && !at.isAfter(until))
                        .isPresent()) {
                    told.add(0, new DayReport.Told(folder, ReportReader.read(folder)));
                }
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "The sessions of the day can't be read (" + e.getMessage() + ")", "mend their folder");
        }
        return told;
    }

    /** A new file for the day's report, in the folder of the days. */
    Path reportFile(Day day) {
        String name = day.start().toString().substring(0, 10) + "-" + day.plan().name();
        Path file = home.days().resolve(name + ".md");
        for (int number = 2; Files.exists(file); number++) {
            file = home.days().resolve(name + "-" + number + ".md");
        }
        return file;
    }

    private Set<String> scenarios() {
        return library.runbooks().stream().map(Runbook::id).collect(Collectors.toSet());
    }
}
