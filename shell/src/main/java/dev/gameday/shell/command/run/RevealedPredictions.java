package dev.gameday.shell.command.run;

import dev.gameday.recorder.RecordTail;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SessionReader;
import dev.gameday.runbook.event.PeopleEvent.PredictionRevealed;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.people.Prediction;
import dev.gameday.runbook.people.Predictions;
import dev.gameday.runbook.people.Seal;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.people.SealedPredictions;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.Revealing;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.secret.LaterRedaction;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.display.RevealText;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The predictions, revealed: of the run under way, which tells them as news; of one that is over, shown again; and of one whose
 * console went away before, from its file into the corrections of its record.
 */
@Component
final class RevealedPredictions implements Revealing {
    private final RunDesk desk;
    private final OtherConsoles others;
    private final SessionFolders sessions;
    private final InstantSource wall;
    private final LaterRedaction redaction;
    private final Console console;

    RevealedPredictions(
            RunDesk desk,
            OtherConsoles others,
            SessionFolders sessions,
            InstantSource wall,
            LaterRedaction redaction,
            Console console) {
        this.redaction = redaction;
        this.desk = desk;
        this.others = others;
        this.sessions = sessions;
        this.wall = wall;
        this.console = console;
    }

    @Override
    public Optional<ExitCode> reveal(Optional<String> session) {
        Optional<ActiveRun> own = session.isEmpty() ? desk.current() : Optional.empty();
        if (own.isPresent()) {
            return atHand(own.get());
        }
        if (session.isEmpty() && others.any(null)) {
            return Optional.of(others.tell(Verb.REVEAL, "", Map.of(), null));
        }
        return session.isPresent() ? left(folder(session.get())) : Optional.empty();
    }

    private Optional<ExitCode> atHand(ActiveRun run) {
        int fresh = run.isOver() ? 0 : run.talk().reveal();
        RunView view = run.view();
        if (fresh > 0) {
            return Optional.of(ExitCode.HELD);
        }
        List<Prediction> known = view.room().predictions().all();
        Lines.print(console, RevealText.lines(view, console.width()));
        return known.isEmpty() ? Optional.empty() : Optional.of(ExitCode.HELD);
    }

    private Optional<ExitCode> left(SessionFolder folder) {
        try {
            List<Recorded> events = events(folder);
            List<Seal> open = open(folder, events);
            if (!open.isEmpty()) {
                if (RecordTail.of(folder.events()) == RecordTail.UNFINISHED || folder.held()) {
                    throw new RefusedException(
                            "The record of " + folder.session() + " is not closed",
                            "where its console is gone, recover closes it; where it is not, reveal there");
                }
                record(folder, events, open);
                events = events(folder);
            }
            Files.deleteIfExists(folder.predictions());
            RunView view = RunView.START.applyAll(events);
            Lines.print(console, RevealText.lines(view, console.width()));
            return view.room().predictions().all().isEmpty() ? Optional.empty() : Optional.of(ExitCode.HELD);
        } catch (IOException e) {
            throw new RefusedException(
                    "What is sealed in " + folder.folder() + " can't be revealed (" + e.getMessage() + ")",
                    "mend the session's folder");
        }
    }

    private static List<Recorded> events(SessionFolder folder) throws IOException {
        return SessionReader.readAll(folder).events();
    }

    /** Only a text whose seal is in the record, and which is not yet told there, can be revealed. */
    private static List<Seal> open(SessionFolder folder, List<Recorded> events) throws IOException {
        Set<String> sealed =
                Predictions.of(events).sealed().stream().map(Prediction::seal).collect(Collectors.toSet());
        return SealedPredictions.left(folder.predictions()).stream()
                .filter(seal -> sealed.contains(seal.hash()))
                .toList();
    }

    private void record(SessionFolder folder, List<Recorded> events, List<Seal> open) throws IOException {
        Instant at = events.get(events.size() - 1).at();
        try (RecordWriter corrections = RecordWriter.correct(folder, wall, redaction.of(folder))) {
            long number = corrections.lastNumber();
            List<Recorded> told = new ArrayList<>();
            for (Seal seal : open) {
                PredictionRevealed revealed = SealedPredictions.revealed(seal);
                told.add(new Recorded(number + told.size() + 1, at, revealed));
            }
            corrections.append(told);
        }
    }

    private SessionFolder folder(String wanted) {
        try {
            return sessions.find(wanted)
                    .folder()
                    .orElseThrow(() -> new UsageException(
                            "There is no one session '" + wanted + "'; session list shows those that there are."));
        } catch (IOException e) {
            throw new RefusedException("The sessions can't be listed (" + e.getMessage() + ")", "mend their folder");
        }
    }
}
