package dev.gameday.shell.control;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs of other consoles of this person on this machine, reached through their control sockets. */
public final class ControlSockets {
    private final SessionFolders sessions;

    /** Looks in those sessions. */
    public ControlSockets(SessionFolders sessions) {
        this.sessions = sessions;
    }

    /** The run that can be meant: the only one under way elsewhere, or that of the session whose id begins so. */
    public Optional<RemoteRun> find(Optional<String> wanted) {
        List<RemoteRun> found = new ArrayList<>();
        try {
            for (SessionFolder folder : sessions.newestFirst()) {
                if (wanted.map(folder.session().value()::startsWith).orElse(true)) {
                    Optional<Path> socket = SocketPlace.find(folder.folder());
                    socket.map(path -> new RemoteRun(folder, path))
                            .filter(RemoteRun::isThere)
                            .ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "The sessions can't be looked through (" + e.getMessage() + ")", "mend the folder");
        }
        if (found.size() > 1) {
            throw new UsageException("Several runs are under way: "
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(run -> run.folder().session().value())
                                    .toList())
                    + "; say which with --session.");
        }
        return found.stream().findFirst();
    }
}
