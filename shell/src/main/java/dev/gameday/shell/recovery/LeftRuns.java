package dev.gameday.shell.recovery;

import dev.gameday.recorder.RecordTail;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The runs in this folder of sessions that no console is at and that left something, or may have. */
public final class LeftRuns {
    private static final int MOST_NAMED = 3;

    private final SessionFolders sessions;

    public LeftRuns(SessionFolders sessions) {
        this.sessions = sessions;
    }

    /** All of them, the oldest first, each record read whole. */
    public List<LeftRun> all() throws IOException {
        List<LeftRun> left = new ArrayList<>();
        for (SessionFolder folder : suspects()) {
            LeftRun run = LeftRun.read(folder);
            if (run.unfinished()) {
                left.add(run);
            }
        }
        return left;
    }

    /** The sessions whose record a console is writing now: what they put in place is theirs. */
    public List<String> live() throws IOException {
        List<String> live = new ArrayList<>();
        for (SessionFolder folder : sessions.all()) {
            if (folder.held()) {
                live.add(folder.session().value());
            }
        }
        return live;
    }

    /** One line for a console's start, from the ends of the records alone; empty if all is well. */
    public Optional<String> warning() {
        try {
            List<String> names =
                    suspects().stream().map(folder -> folder.session().value()).toList();
            String some = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
            String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of("%s %s%s did not end clean; type: recover list"
                            .formatted(names.size() == 1 ? "The run" : "The runs", some, more));
        } catch (IOException e) {
            return Optional.of("Whether an earlier run left something can't be read (" + e.getMessage() + ")");
        }
    }

    private List<SessionFolder> suspects() throws IOException {
        List<SessionFolder> suspects = new ArrayList<>();
        for (SessionFolder folder : sessions.all()) {
            if (RecordTail.of(folder.events()) != RecordTail.CLOSED && !folder.held()) {
                suspects.add(folder);
            }
        }
        suspects.sort(Comparator.comparing(folder -> folder.session().value()));
        return suspects;
    }
}
