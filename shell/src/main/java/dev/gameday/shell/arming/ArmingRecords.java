package dev.gameday.shell.arming;

import dev.gameday.catalog.arming.Added;
import dev.gameday.catalog.arming.ArmingChange;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.FaultEvent.UndoRecorded;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.util.Optional;

/** What this machine's records say was added to a function, for one that has lost its tag. */
final class ArmingRecords {
    private static final System.Logger LOG = System.getLogger(ArmingRecords.class.getName());

    private final SessionFolders sessions;

    ArmingRecords(SessionFolders sessions) {
        this.sessions = sessions;
    }

    /** What the newest record of it says, if any of it is still there; a record that can't be read says nothing. */
    Optional<Added> latest(FunctionSetup function, Kit kit) {
        try {
            for (SessionFolder folder : sessions.newestFirst()) {
                Optional<Added> found = in(folder, function, kit);
                if (found.isPresent()) {
                    return found.filter(added -> added.isIn(function.arrangement()));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the records can't be looked through", e);
        }
        return Optional.empty();
    }

    private static Optional<Added> in(SessionFolder folder, FunctionSetup function, Kit kit) throws IOException {
        Optional<Added> found = Optional.empty();
        for (Recorded recorded : RecordReader.readAll(folder.events()).events()) {
            if (recorded.event() instanceof UndoRecorded undo
                    && undo.undo().mechanism().equals(ArmingChange.MECHANISM)
                    && ArmingChange.function(undo.undo()).equals(function.arn())) {
                found = ArmingChange.added(undo.undo(), kit);
            }
        }
        return found;
    }
}
