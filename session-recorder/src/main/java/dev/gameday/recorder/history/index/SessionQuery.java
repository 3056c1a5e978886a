package dev.gameday.recorder.history.index;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.history.FollowUp;
import dev.gameday.recorder.history.InjectedFault;
import dev.gameday.recorder.history.SessionFacts;
import dev.gameday.recorder.history.TimeTaken;
import dev.gameday.recorder.history.Timing;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.people.FindingState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the whole index into memory; a few queries, whatever the number of sessions. */
final class SessionQuery {
    private static final Map<String, Timing> TIMINGS =
            Arrays.stream(Timing.values()).collect(Collectors.toUnmodifiableMap(Timing::id, Function.identity()));

    private final Map<String, Map<Timing, TimeTaken>> times = new HashMap<>();
    private final Map<String, List<InjectedFault>> faults = new HashMap<>();
    private final Map<String, List<FollowUp>> followUps = new HashMap<>();
    private final List<SessionFacts> sessions = new ArrayList<>();
    private final Map<SessionId, String> refused = new TreeMap<>(java.util.Comparator.comparing(SessionId::value));

    private SessionQuery() {}

    /** Every session of the index by the fingerprint of what was read. */
    static Map<String, String> fingerprints(Connection connection) throws SQLException {
        Map<String, String> found = new HashMap<>();
        each(connection, "SELECT id, fingerprint FROM session", row -> found.put(row.getString(1), row.getString(2)));
        return found;
    }

    /** Everything, the oldest session first. */
    static Indexed all(Connection connection) throws SQLException {
        SessionQuery query = new SessionQuery();
        each(connection, "SELECT * FROM time_taken", query::time);
        each(connection, "SELECT * FROM fault ORDER BY session, position", query::fault);
        each(connection, "SELECT * FROM follow_up ORDER BY session, position", query::followUp);
        each(connection, "SELECT * FROM session ORDER BY opened, id", query::session);
        return new Indexed(query.sessions, query.refused);
    }

    private void time(ResultSet row) throws SQLException {
        Timing timing = TIMINGS.get(row.getString("timing"));
        TimeTaken.Kind kind = TimeTaken.Kind.valueOf(row.getString("kind"));
        Optional<Duration> length = text(row, "length").map(Duration::parse);
        if (timing == null) {
            throw new IllegalArgumentException("no timing '" + row.getString("timing") + "'");
        }
        times.computeIfAbsent(row.getString("session"), id -> new EnumMap<>(Timing.class))
                .put(timing, new TimeTaken(kind, length));
    }

    private void fault(ResultSet row) throws SQLException {
        faults.computeIfAbsent(row.getString("session"), id -> new ArrayList<>())
                .add(new InjectedFault(
                        row.getString("step"),
                        row.getString("fault"),
                        row.getString("component"),
                        row.getString("mode"),
                        row.getString("category"),
                        row.getString("target"),
                        row.getBoolean("effective"),
                        row.getBoolean("removed")));
    }

    private void followUp(ResultSet row) throws SQLException {
        followUps
                .computeIfAbsent(row.getString("session"), id -> new ArrayList<>())
                .add(new FollowUp(
                        row.getString("text"),
                        row.getBoolean("noted"),
                        text(row, "owner"),
                        text(row, "due").map(LocalDate::parse),
                        FindingState.valueOf(row.getString("state"))));
    }

    private void session(ResultSet row) throws SQLException {
        String id = row.getString("id");
        @Nullable String why = row.getString("refused");
        if (why != null) {
            refused.put(new SessionId(id), why);
            return;
        }
        sessions.add(new SessionFacts(
                new SessionId(id),
                Instant.parse(row.getString("opened")),
                text(row, "mode").map(Mode::valueOf),
                text(row, "profile"),
                text(row, "purpose"),
                text(row, "scenario").isPresent() ? Optional.of(scenario(row)) : Optional.empty(),
                new SessionFacts.Ending(
                        row.getObject("exit_code") == null ? Optional.empty() : Optional.of(row.getInt("exit_code")),
                        text(row, "verdict").map(Verdict::valueOf),
                        row.getBoolean("halted")),
                times.getOrDefault(id, Map.of()),
                faults.getOrDefault(id, List.of()),
                followUps.getOrDefault(id, List.of())));
    }

    private static SessionFacts.Scenario scenario(ResultSet row) throws SQLException {
        return new SessionFacts.Scenario(
                row.getString("scenario"),
                row.getString("code"),
                row.getString("title"),
                row.getInt("stop_conditions"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static void each(Connection connection, String query, RowTaker taker) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }
}
