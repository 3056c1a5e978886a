package dev.gameday.rehearsal.aws.fis.experiment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.fis.model.ActionsMode;
import software.amazon.awssdk.services.fis.model.ExperimentError;
import software.amazon.awssdk.services.fis.model.ExperimentState;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

/** An experiment's identity, times and state. The first failure is the one that is told. */
public final class ExperimentRecord {
    public static final String HALTED_BY_STOP_CONDITION = "Experiment halted by stop condition.";

    private static final Set<ExperimentStatus> ENDED = Set.of(
            ExperimentStatus.COMPLETED, ExperimentStatus.STOPPED, ExperimentStatus.FAILED, ExperimentStatus.CANCELLED);

    private final String id;
    private final String account;
    private final Instant created;
    private final ActionsMode actionsMode;
    private Map<String, String> tags;
    private ExperimentStatus status = ExperimentStatus.PENDING;
    private String reason = "Experiment is pending.";
    private String haltReason = "Experiment stopped.";
    private Optional<ExperimentError> error = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();

    public ExperimentRecord(
            String id, String account, Instant created, ActionsMode actionsMode, Map<String, String> tags) {
        this.id = id;
        this.account = account;
        this.created = created;
        this.actionsMode = actionsMode;
        this.tags = Map.copyOf(tags);
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public Optional<Instant> started() {
        return started;
    }

    public Optional<Instant> ended() {
        return ended;
    }

    public ActionsMode actionsMode() {
        return actionsMode;
    }

    public Map<String, String> tags() {
        return tags;
    }

    public void retag(Map<String, String> changed) {
        tags = Map.copyOf(changed);
    }

    public boolean is(ExperimentStatus asked) {
        return status == asked;
    }

    public boolean hasEnded() {
        return ENDED.contains(status);
    }

    public boolean hasFailed() {
        return error.isPresent();
    }

    public void enter(ExperimentStatus next, String why) {
        status = next;
        reason = why;
    }

    public void begin(Instant now) {
        started = Optional.of(now);
        enter(ExperimentStatus.RUNNING, "Experiment is running.");
    }

    public void haltBecause(String why) {
        haltReason = why;
    }

    public void enterStopping() {
        enter(ExperimentStatus.STOPPING, finalReason());
    }

    /** What the state says once a stop is over. */
    public String finalReason() {
        return hasFailed() ? reason : haltReason;
    }

    public void fail(String code, String location, String why) {
        if (error.isEmpty()) {
            error = Optional.of(ExperimentError.builder()
                    .accountId(account)
                    .code(code)
                    .location(location)
                    .build());
            reason = why;
        }
    }

    public void note(String more) {
        reason = reason + " " + more;
    }

    public void end(ExperimentStatus how, String why, Instant now) {
        enter(how, why);
        ended = Optional.of(now);
    }

    public ExperimentState state() {
        return ExperimentState.builder()
                .status(status)
                .reason(reason)
                .error(error.orElse(null))
                .build();
    }
}
