package dev.gameday.shell.secret;

import dev.gameday.recorder.RecordEntry;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.origin.Origin;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.Conditions;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.Profiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How what is written of a session later is redacted: by the patterns that it began with, which are kept beside its record,
 * and by those that its profile has now, where that is still found by its name, with its webhooks' addresses, which are kept
 * nowhere. A session of an older version kept none; its profile's are then all there is.
 */
public final class LaterRedaction {
    private static final System.Logger LOG = System.getLogger(LaterRedaction.class.getName());

    private final Profiles profiles;
    private final Map<String, String> variables;

    /** {@code variables} are those of the environment, which may hold the addresses of webhooks. */
    public LaterRedaction(Profiles profiles, Map<String, String> variables) {
        this.profiles = profiles;
        this.variables = Map.copyOf(variables);
    }

    /** That of a session; throws where what it kept can't be read, so that nothing is written without it. */
    public Redaction of(SessionFolder session) throws IOException {
        return with(session, Origin.patterns(session));
    }

    /** The same for what cleans up, which must not fail for that: it then goes by what is known, and the log says so. */
    public Redaction known(SessionFolder session) throws IOException {
        List<String> kept = new ArrayList<>();
        try {
            kept.addAll(Origin.patterns(session));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what " + session.session() + " does not record can't be read", e);
        }
        return with(session, kept);
    }

    private Redaction with(SessionFolder session, List<String> kept) throws IOException {
        Set<String> expressions = new LinkedHashSet<>(kept);
        profile(session).ifPresent(profile -> expressions.addAll(Secrets.expressions(profile, variables)));
        return Redaction.with(List.copyOf(expressions));
    }

    /** The one of the name that the record has; one that was named by its file, or is gone or broken, is not found. */
    private Optional<Profile> profile(SessionFolder session) throws IOException {
        Optional<String> name = opened(session)
                .flatMap(opened -> opened.profile().or(() -> opened.conditions().map(Conditions::profile)));
        try {
            return name.map(profiles::named);
        } catch (UsageException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<SessionOpened> opened(SessionFolder session) throws IOException {
        try (RecordReader reader = RecordReader.open(session.events())) {
            return reader.next()
                    .flatMap(entry -> entry.<Optional<RecordLine>>match(
                            line -> Optional.of(line).map(RecordEntry.Line::line),
                            unreadable -> Optional.empty(),
                            cut -> Optional.empty()))
                    .flatMap(RecordLine::recorded)
                    .map(Recorded::event)
                    .filter(SessionOpened.class::isInstance)
                    .map(SessionOpened.class::cast);
        }
    }
}
