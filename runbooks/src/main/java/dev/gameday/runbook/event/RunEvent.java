package dev.gameday.runbook.event;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a run as a whole goes: opened, planned, step by step, verdict, closed. */
public sealed interface RunEvent extends GameDayEvent {
    /**
     * A session began. {@code operator} is the operating system's user name: a claim, not a proof. {@code profile} is the
     * name of the profile through which a live one reaches its account; {@code conditions} are those of a rehearsal, and
     * what it needs to be executed again. {@code beside} are the files that it began with.
     */
    record SessionOpened(
            SessionId session,
            String software,
            Mode mode,
            String endpoint,
            String operator,
            long seed,
            String speed,
            Optional<String> profile,
            Optional<Conditions> conditions,
            Optional<Beside> beside)
            implements RunEvent {
        /** One of whose files nothing is recorded. */
        public SessionOpened(
                SessionId session,
                String software,
                Mode mode,
                String endpoint,
                String operator,
                long seed,
                String speed,
                Optional<String> profile,
                Optional<Conditions> conditions) {
            this(session, software, mode, endpoint, operator, seed, speed, profile, conditions, Optional.empty());
        }

        /** One whose conditions are not recorded. */
        public SessionOpened(
                SessionId session,
                String software,
                Mode mode,
                String endpoint,
                String operator,
                long seed,
                String speed,
                Optional<String> profile) {
            this(session, software, mode, endpoint, operator, seed, speed, profile, Optional.empty());
        }

        /** One in a rehearsal. */
        public SessionOpened(
                SessionId session,
                String software,
                Mode mode,
                String endpoint,
                String operator,
                long seed,
                String speed) {
            this(session, software, mode, endpoint, operator, seed, speed, Optional.empty(), Optional.empty());
        }

        @Override
        public boolean durable() {
            return true;
        }
    }

    /**
     * What a rehearsed run depends on beside its plan, seed and speed: its flow, as the rehearsal describes it (a name and
     * a digest); the profile that said what is allowed; and whether guided steps answered themselves.
     */
    record Conditions(String flow, String profile, boolean unattended) {}

    /**
     * The files that are kept beside a record because the session began with them, by name, each with the SHA-256 of its
     * bytes in lower-case hexadecimal.
     */
    record Beside(Map<String, String> digests) {
        public Beside {
            digests = Collections.unmodifiableMap(new TreeMap<>(digests));
        }
    }

    /** Where a session acts. */
    enum Mode {
        /** Against the rehearsal cloud. */
        REHEARSAL,
        /** Against AWS. */
        LIVE
    }

    /** What would be done, whole. */
    record RunPlanned(Plan plan, String hash) implements RunEvent {}

    /** The plan of this hash may be run. {@code overrides} name what was waived, and why. */
    record PlanApproved(String hash, String by, Map<String, String> overrides) implements RunEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /**
     * The targets are about to be locked for every console that shares this store (a bucket and a folder in it); the locks
     * end by themselves at {@code until}.
     */
    record TargetsLocked(String bucket, String folder, Instant until) implements RunEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /** A step of the runbook began. */
    record StepStarted(int index, String step) implements RunEvent {}

    /** A step of the runbook is done. {@code how}: completed, skipped by a halt, timed out. */
    record StepEnded(int index, String step, String how) implements RunEvent {}

    /** A metric over the baseline window: the mean, and whether every sample was in its range. */
    record BaselineMeasured(boolean normal, List<Reading> readings) implements RunEvent {}

    /**
     * Somebody elsewhere could not be told of the run ({@code what}: on which occasion). {@code to} says where the address is
     * found, and never the address. Said once for each.
     */
    record NotificationFailed(String to, String what, String why) implements RunEvent {}

    /** One metric's mean over a window, its worst sample, and whether all of at least one sample were in range. */
    record Reading(String metric, Optional<Double> mean, Optional<Double> worst, int samples, boolean within) {}

    /** The run is to be ended at once and everything taken away. */
    record HaltRequested(HaltCause cause, String by, String reason) implements RunEvent {}

    /** Why a run was halted. */
    enum HaltCause {
        /** A person, or a signal, asked for it. */
        OPERATOR,
        /** A stop condition tripped. */
        STOP_CONDITION,
        /** The runbook itself has a halt in it. */
        RUNBOOK,
        /** The run can't go on safely: an injection failed, the record can't be written, a bug. */
        FAILURE
    }

    /**
     * A console took over a run whose own is gone, or one that had left something, to take away what is left. {@code gaps}
     * are what of the record can't be read: what those lines put in place, nobody knows from here.
     */
    record RecoveryBegun(String by, String software, List<String> gaps) implements RunEvent {
        public RecoveryBegun {
            gaps = List.copyOf(gaps);
        }

        @Override
        public boolean durable() {
            return true;
        }
    }

    /** The steady state after removal: held for all windows, or not by the end of the patience. */
    record RecoveryMeasured(boolean recovered, List<Reading> readings) implements RunEvent {}

    /** One assertion (deciding) or observation (not), measured. */
    record AssertionAssessed(
            String id,
            String claim,
            boolean deciding,
            Optional<Double> measured,
            String tolerance,
            Assessment result,
            String note)
            implements RunEvent {}

    /** What an assessment came to. */
    enum Assessment {
        MET,
        VIOLATED,
        /** It could not be measured: its window never came, or samples are missing. */
        UNKNOWN
    }

    /**
     * The console is about to stand still, as {@code by} asked for, and the run with it; what AWS was told goes on. On disk
     * before the process stops.
     */
    record RunPaused(String by, String how) implements RunEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }

    /**
     * The console stood still and goes on: for {@code wall} by the machine's clock, and for {@code monotonic} by the one that
     * nobody sets and that a machine's sleep may stop. {@code announced} says whether a {@link RunPaused} told of it before;
     * it is found out afterwards where the process was stopped from outside or the machine slept.
     */
    record RunResumed(Duration wall, Duration monotonic, boolean announced) implements RunEvent {}

    /** The verdict, with halted beside it and what is left behind (labels; empty is clean). */
    record VerdictReached(Verdict verdict, boolean halted, boolean haltWanted, List<String> residue, String reason)
            implements RunEvent {}

    /** What a run says of its hypothesis. */
    enum Verdict {
        HELD,
        REFUTED,
        INCONCLUSIVE
    }

    /** The run is over; nothing is recorded after it but corrections. */
    record SessionClosed(int exitCode) implements RunEvent {
        @Override
        public boolean durable() {
            return true;
        }
    }
}
