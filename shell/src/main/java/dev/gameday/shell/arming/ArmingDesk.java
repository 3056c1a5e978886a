package dev.gameday.shell.arming;

import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.arming.Arming;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.origin.Origin;
import dev.gameday.runbook.event.ArmingEvent.ArmingBegun;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Operator;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.Version;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.LiveNotice;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.join.Where;
import dev.gameday.shell.place.Environment;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Ground;
import dev.gameday.shell.place.Place;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.SessionIds;
import dev.gameday.shell.secret.Secrets;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Opens the account that a command means, and the record of what it changes there. */
public final class ArmingDesk {
    private final Environments environments;
    private final Joining joining;
    private final SessionFolders sessions;
    private final InstantSource wall;
    private final Console console;
    private final SessionIds ids;

    public ArmingDesk(
            Environments environments, Joining joining, SessionFolders sessions, InstantSource wall, Console console) {
        this.console = console;
        this.environments = environments;
        this.joining = joining;
        this.sessions = sessions;
        this.wall = wall;
        this.ids = new SessionIds(wall);
    }

    /** The account that is meant; the caller closes it. */
    public ArmingPlace open(Where where) {
        Ground ground = joining.ground(where, Speed.REAL);
        Place place = ground.place();
        if (place.passing()) {
            throw new RefusedException(
                    "A rehearsal of the console's own begins and ends with a run, so nothing stays armed in it",
                    "name a served one with --rehearsal URL");
        }
        ArmingPlace opened = new ArmingPlace(environments.at(place), ground);
        if (place.live().isPresent()) {
            LiveNotice.tell(console, opened.environment(), ground.profile(), opened.identity());
        }
        return opened;
    }

    /** The earlier sessions' word on what was added to functions. */
    ArmingRecords records() {
        return new ArmingRecords(sessions);
    }

    /** Does that work in a session of its own, whose record is closed with the exit code that the work comes to. */
    ExitCode recorded(ArmingPlace place, String command, Work work) {
        enter(place);
        SessionId id = ids.next();
        try {
            var identity = place.identity();
            SessionFolder folder = sessions.create(id);
            Profile profile = place.ground().profile();
            Origin origin = new Origin(
                    Optional.empty(), Optional.empty(), profile.precautions().redactions());
            origin.keep(folder);
            try (RecordWriter record = RecordWriter.open(folder, wall, Secrets.redaction(profile))) {
                ArmingSession session =
                        new ArmingSession(id, new Arming(place.ports().functions()), place.timeline(), record);
                Environment there = place.environment();
                session.open(
                        new SessionOpened(
                                id,
                                Version.line(),
                                there.mode(),
                                there.endpoint(),
                                Operator.name(),
                                there.seed(),
                                there.speed().toString(),
                                place.ground().place().live().map(Profile::name),
                                Optional.empty(),
                                Optional.of(origin.beside())),
                        new ArmingBegun(identity, command));
                ExitCode code = work.in(session);
                session.close(code);
                return code;
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "What is to be changed can't be recorded (" + e.getMessage() + ")",
                    "free some space or mend the folder; what was changed before, recover list shows");
        }
    }

    /**
     * What stands before a live change: somebody who watches, or a profile that allows pipelines; at the prompt the account's
     * id, typed. A rehearsal passes.
     */
    public void enter(ArmingPlace place) {
        refuseUnwatched(place);
        if (place.ground().place().live().isPresent() && console.terminal().isPresent()) {
            String account = place.identity().account();
            String typed = console.asks("This is LIVE. The account's id, to change it there: ")
                    .orElse("");
            if (!typed.equals(account)) {
                throw new RefusedException(
                        "'%s' is not the account's id, which is %s; nothing was changed".formatted(typed, account),
                        "type it again if that account is meant");
            }
        }
    }

    private void refuseUnwatched(ArmingPlace place) {
        boolean watched = console.terminal().isPresent();
        place.ground()
                .place()
                .live()
                .filter(profile -> !watched && !profile.live().pipelines())
                .ifPresent(profile -> {
                    throw new RefusedException(
                            "A live change needs the prompt: the profile " + profile.name()
                                    + " does not allow pipelines",
                            "start gameday and type it there, or write 'pipelines: true' in the profile");
                });
    }

    /** What is done in a session. */
    @FunctionalInterface
    interface Work {
        ExitCode in(ArmingSession session) throws IOException;
    }
}
