package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.fis.action.ActionContext;
import dev.gameday.rehearsal.aws.model.Likeness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.fis.model.ExperimentAction;
import software.amazon.awssdk.services.fis.model.ExperimentActionState;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateAction;

/** One action of one experiment and the state that it is in. */
public final class ActionRun {
    private static final Set<ExperimentActionStatus> ENDED = Set.of(
            ExperimentActionStatus.COMPLETED,
            ExperimentActionStatus.SKIPPED,
            ExperimentActionStatus.STOPPED,
            ExperimentActionStatus.CANCELLED,
            ExperimentActionStatus.FAILED);

    private final String name;
    private final ExperimentTemplateAction action;
    private ExperimentActionStatus status = ExperimentActionStatus.PENDING;
    private String reason = "Initial state";
    private Optional<ActionContext> context = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();

    public ActionRun(String name, ExperimentTemplateAction action) {
        this.name = name;
        this.action = action;
    }

    public String name() {
        return name;
    }

    public ExperimentTemplateAction action() {
        return action;
    }

    public List<String> startAfter() {
        return action.startAfter();
    }

    public boolean is(ExperimentActionStatus asked) {
        return status == asked;
    }

    public boolean hasEnded() {
        return ENDED.contains(status);
    }

    /** Whether actions that start after this one may start. */
    public boolean letsOthersStart() {
        return status == ExperimentActionStatus.COMPLETED || status == ExperimentActionStatus.SKIPPED;
    }

    /** What the action's effect was begun with; empty before that. */
    public Optional<ActionContext> context() {
        return context;
    }

    public void run(ActionContext with) {
        context = Optional.of(with);
        started = Optional.of(with.startsAt());
        enter(ExperimentActionStatus.RUNNING, "Action is running");
    }

    public void stopping() {
        enter(ExperimentActionStatus.STOPPING, "Action is being stopped");
    }

    public void end(ExperimentActionStatus how, String why, Instant now) {
        enter(how, why);
        if (started.isPresent()) {
            ended = Optional.of(now);
        }
    }

    /** How it stands, as FIS's log writes it. */
    Map<String, String> state() {
        return Map.of("status", status.toString(), "reason", reason);
    }

    private void enter(ExperimentActionStatus next, String why) {
        status = next;
        reason = why;
    }

    public ExperimentAction describe() {
        return Likeness.copy(action, ExperimentAction.builder())
                .state(ExperimentActionState.builder()
                        .status(status)
                        .reason(reason)
                        .build())
                .startTime(started.orElse(null))
                .endTime(ended.orElse(null))
                .build();
    }
}
