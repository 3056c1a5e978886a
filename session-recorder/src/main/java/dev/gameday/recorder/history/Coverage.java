package dev.gameday.recorder.history;

import dev.gameday.runbook.event.RunEvent.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much of the FMEA was tested lately: the rows whose risk priority number reaches a threshold and that a session
 * concluded on ({@link SessionFacts#conclusive()}, with the row's fault proven effective) within a time before {@code asOf},
 * divided by all such rows; also with each row weighing as much as its number. Live and rehearsed are never added up.
 */
public record Coverage(Question question, Instant asOf, List<Row> rows) {
    public Coverage {
        rows = List.copyOf(rows);
    }

    /** Which rows count, and how old a verdict may be. */
    public record Question(int threshold, Duration within) {}

    /** One row and the newest conclusive session on it, live and rehearsed. */
    public record Row(FmeaRow row, Optional<Tested> live, Optional<Tested> rehearsed) {
        /** The newest in that mode. */
        public Optional<Tested> in(Mode mode) {
            return mode == Mode.LIVE ? live : rehearsed;
        }
    }

    /** The session that concluded last on a row, and whether that is too long ago. */
    public record Tested(SessionFacts session, Duration age, boolean stale) {}

    /** Of so many rows so many are covered; the weights are the sums of their risk priority numbers. */
    public record Share(int rows, int covered, long weight, long coveredWeight) {
        /** Covered rows in percent of all; empty where there is none to cover. */
        public Optional<Double> plain() {
            return rows == 0 ? Optional.empty() : Optional.of(100.0 * covered / rows);
        }

        /** The same with each row weighing as much as its risk priority number. */
        public Optional<Double> weighted() {
            return weight == 0 ? Optional.empty() : Optional.of(100.0 * coveredWeight / weight);
        }
    }

    /** What these sessions cover of these rows. */
    public static Coverage of(List<SessionFacts> sessions, List<FmeaRow> fmea, Question question, Instant asOf) {
        List<SessionFacts> conclusive =
                sessions.stream().filter(SessionFacts::conclusive).toList();
        return new Coverage(
                question,
                asOf,
                fmea.stream()
                        .filter(row -> row.riskPriority() >= question.threshold())
                        .map(row -> new Row(
                                row,
                                newest(conclusive, row, Mode.LIVE, question, asOf),
                                newest(conclusive, row, Mode.REHEARSAL, question, asOf)))
                        .toList());
    }

    private static Optional<Tested> newest(
            List<SessionFacts> conclusive, FmeaRow row, Mode mode, Question question, Instant asOf) {
        return conclusive.stream()
                .filter(session -> session.in(mode)
                        && session.faults().stream().anyMatch(fault -> fault.effective() && row.isOf(fault)))
                .max(Comparator.comparing(SessionFacts::opened)
                        .thenComparing(session -> session.session().value()))
                .map(session -> {
                    Duration age = Duration.between(session.opened(), asOf);
                    return new Tested(session, age, age.compareTo(question.within()) > 0);
                });
    }

    /** What is covered in that mode. */
    public Share share(Mode mode) {
        List<Row> covered = rows.stream()
                .filter(row -> row.in(mode).filter(tested -> !tested.stale()).isPresent())
                .toList();
        return new Share(rows.size(), covered.size(), weight(rows), weight(covered));
    }

    /** The rows on which no session ever concluded, live or rehearsed. */
    public List<Row> neverTested() {
        return rows.stream()
                .filter(row -> row.live().isEmpty() && row.rehearsed().isEmpty())
                .toList();
    }

    private static long weight(List<Row> rows) {
        return rows.stream().mapToLong(row -> row.row().riskPriority()).sum();
    }
}
