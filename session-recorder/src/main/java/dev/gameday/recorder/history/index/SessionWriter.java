package dev.gameday.recorder.history.index;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.history.FollowUp;
import dev.gameday.recorder.history.InjectedFault;
import dev.gameday.recorder.history.SessionFacts;
import dev.gameday.recorder.history.SessionReading;
import dev.gameday.recorder.history.TimeTaken;
import dev.gameday.recorder.history.Timing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what was read of a session into the index, in the place of what was there of it; part of the caller's transaction. */
final class SessionWriter implements AutoCloseable {
    private final PreparedStatement remove;
    private final PreparedStatement session;
    private final PreparedStatement refused;
    private final PreparedStatement time;
    private final PreparedStatement fault;
    private final PreparedStatement followUp;

    SessionWriter(Connection connection) throws SQLException {
        remove = connection.prepareStatement("DELETE FROM session WHERE id = ?");
        session = connection.prepareStatement("INSERT INTO session VALUES (" + marks(14) + ")");
        refused = connection.prepareStatement("INSERT INTO session (id, fingerprint, refused) VALUES (?, ?, ?)");
        time = connection.prepareStatement("INSERT INTO time_taken VALUES (" + marks(4) + ")");
        fault = connection.prepareStatement("INSERT INTO fault VALUES (" + marks(10) + ")");
        followUp = connection.prepareStatement("INSERT INTO follow_up VALUES (" + marks(7) + ")");
    }

    void remove(SessionId id) throws SQLException {
        run(remove, id.value());
    }

    void write(SessionId id, String fingerprint, SessionReading reading) throws SQLException {
        remove(id);
        Optional<SessionFacts> facts = reading.match(Optional::of, why -> Optional.empty());
        if (facts.isPresent()) {
            write(facts.get(), fingerprint);
        } else {
            run(refused, id.value(), fingerprint, reading.match(counted -> "", why -> why));
        }
    }

    private void write(SessionFacts facts, String fingerprint) throws SQLException {
        String id = facts.session().value();
        Optional<SessionFacts.Scenario> scenario = facts.scenario();
        run(
                session,
                id,
                fingerprint,
                null,
                IndexTables.TIME.format(facts.opened()),
                facts.mode().map(Enum::name).orElse(null),
                facts.profile().orElse(null),
                facts.purpose().orElse(null),
                scenario.map(SessionFacts.Scenario::id).orElse(null),
                scenario.map(SessionFacts.Scenario::code).orElse(null),
                scenario.map(SessionFacts.Scenario::title).orElse(null),
                scenario.map(SessionFacts.Scenario::stopConditions).orElse(null),
                facts.ending().exitCode().orElse(null),
                facts.ending().verdict().map(Enum::name).orElse(null),
                facts.ending().halted());
        for (Map.Entry<Timing, TimeTaken> taken : facts.times().entrySet()) {
            Optional<Duration> length = taken.getValue().length();
            run(
                    time,
                    id,
                    taken.getKey().id(),
                    taken.getValue().kind().name(),
                    length.map(Duration::toString).orElse(null));
        }
        for (int i = 0; i < facts.faults().size(); i++) {
            InjectedFault injected = facts.faults().get(i);
            run(
                    fault,
                    id,
                    i,
                    injected.step(),
                    injected.fault(),
                    injected.component(),
                    injected.mode(),
                    injected.category(),
                    injected.target(),
                    injected.effective(),
                    injected.removed());
        }
        for (int i = 0; i < facts.followUps().size(); i++) {
            FollowUp said = facts.followUps().get(i);
            run(
                    followUp,
                    id,
                    i,
                    said.text(),
                    said.noted(),
                    said.owner().orElse(null),
                    said.due().map(LocalDate::toString).orElse(null),
                    said.state().name());
        }
    }

    private static void run(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    @Override
    public void close() throws SQLException {
        try (remove;
                session;
                refused;
                time;
                fault;
                followUp) {
            // Closed in the reverse order, each even where another one fails.
        }
    }
}
