package dev.gameday.shell.command.history;

import dev.gameday.recorder.history.Coverage;
import dev.gameday.recorder.history.FmeaRow;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.run.Library;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The catalog's FMEA, linked with the shipped scenarios; and the questions that may be asked of it. */
@Component
final class Fmea {
    /** A number from which a row is usually acted on. */
    static final String THRESHOLD = "100";

    /** A quarter of a year. */
    static final String DAYS = "90";

    private static final int LONGEST = 36_500;

    private final Library library;

    Fmea(Library library) {
        this.library = library;
    }

    /** What these sessions cover of the rows from that number on. */
    Coverage coverage(Told told, int threshold, int days) {
        if (threshold < 1 || threshold > 1000) {
            throw new UsageException("--threshold cannot be " + threshold + ": give 1 to 1000.");
        }
        if (days < 1 || days > LONGEST) {
            throw new UsageException("--days cannot be " + days + ": give 1 to " + LONGEST + ".");
        }
        return Coverage.of(
                told.sessions(),
                FmeaRow.of(library.faults(), library.runbooks()),
                new Coverage.Question(threshold, Duration.ofDays(days)),
                told.now());
    }
}
