package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.fis.action.ActionContext;
import dev.gameday.rehearsal.aws.fis.action.ActionEffect;
import dev.gameday.rehearsal.aws.fis.action.ActionFailure;
import dev.gameday.rehearsal.aws.fis.action.Permit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.fis.model.ActionsMode;
import software.amazon.awssdk.services.fis.model.EmptyTargetResolutionMode;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTarget;

/**
 * One experiment's life on the agenda: pending, initiating, running, and then completed, or stopping until every action
 * has cleared up, and stopped or failed. What it began it takes away again, however it ends.
 */
public final class ExperimentRun {
    private final ExperimentRecord record;
    private final ExperimentPlan plan;
    private final ExperimentTemplate template;
    private final Permit permit;
    private final ExperimentLog log;
    private final Engine engine;
    private final Map<String, ActionRun> actions = new LinkedHashMap<>();
    private final Map<String, List<String>> resolved = new LinkedHashMap<>();

    public ExperimentRun(ExperimentRecord record, ExperimentPlan plan, Engine engine) {
        this.record = record;
        this.plan = plan;
        this.template = plan.template();
        this.permit = engine.permit(template.roleArn(), record.id());
        this.log = new ExperimentLog(record.id(), template, engine);
        this.engine = engine;
        template.actions().forEach((name, action) -> actions.put(name, new ActionRun(name, action)));
    }

    public ExperimentRecord record() {
        return record;
    }

    public Collection<ActionRun> actions() {
        return actions.values();
    }

    /** The ARNs that each target was resolved to; empty until then. */
    public Map<String, List<String>> resolved() {
        return resolved;
    }

    /** Waits in pending, then goes on, unless the lever is engaged or an alarm of a stop condition is ringing. */
    public void launch(BooleanSupplier leverEngaged, BooleanSupplier alarmRings) {
        engine.after(engine.pace().pending(), () -> {
            if (!record.is(ExperimentStatus.PENDING)) {
                return;
            }
            if (leverEngaged.getAsBoolean()) {
                finish(ExperimentStatus.CANCELLED, "Experiment cancelled because the safety lever is engaged.");
            } else if (alarmRings.getAsBoolean()) {
                finish(ExperimentStatus.STOPPED, ExperimentRecord.HALTED_BY_STOP_CONDITION);
            } else {
                initiate();
            }
        });
    }

    private void initiate() {
        record.enter(ExperimentStatus.INITIATING, "Experiment is initiating.");
        engine.after(engine.pace().initiating(), () -> {
            if (!record.is(ExperimentStatus.INITIATING)) {
                return;
            }
            try {
                permit.assume();
                plan.refuseOtherAccounts(engine.account());
                refuseWhatIsNotActedOut();
                log.check();
                log.started(engine.now());
                template.targets().forEach(this::resolve);
                begin();
            } catch (ActionFailure failure) {
                failAtOnce(failure);
            } catch (SdkException error) {
                failAtOnce(new ActionFailure("DependentServiceFailure", String.valueOf(error.getMessage())));
            }
        });
    }

    /** A preview acts nothing out, so it may hold any action. */
    private void refuseWhatIsNotActedOut() {
        if (record.actionsMode() == ActionsMode.SKIP_ALL) {
            return;
        }
        actions.values().stream()
                .map(run -> run.action().actionId())
                .filter(id -> engine.effect(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new ActionFailure("ConfigurationFailure", "Action " + id + " is not acted out in rehearsal.");
                });
    }

    private void resolve(String name, ExperimentTemplateTarget target) {
        log.resolving(name);
        try {
            List<String> found = found(target);
            resolved.put(name, found);
            log.resolved(name, target.resourceType(), found, Optional.empty());
        } catch (ActionFailure failure) {
            log.resolved(name, target.resourceType(), List.of(), Optional.ofNullable(failure.getMessage()));
            throw failure;
        }
    }

    private List<String> found(ExperimentTemplateTarget target) {
        List<String> found = engine.resolution().resolve(target, permit);
        boolean skips = template.experimentOptions().emptyTargetResolutionMode() == EmptyTargetResolutionMode.SKIP;
        if (found.isEmpty() && (!skips || target.hasResourceArns())) {
            throw new ActionFailure("InvalidTarget", "Target resolution returned empty set.");
        }
        return found;
    }

    private void begin() {
        record.begin(engine.now());
        for (ActionRun run : actions.values()) {
            if (record.actionsMode() == ActionsMode.SKIP_ALL) {
                run.end(
                        ExperimentActionStatus.SKIPPED,
                        "Action skipped because of actionsMode skip-all.",
                        engine.now());
            } else if (hasNothingToActOn(run)) {
                run.end(ExperimentActionStatus.SKIPPED, "Target resolution returned empty set.", engine.now());
            }
        }
        proceed();
    }

    private boolean hasNothingToActOn(ActionRun run) {
        return run.action().targets().values().stream()
                .anyMatch(target -> resolved.getOrDefault(target, List.of()).isEmpty());
    }

    /** Starts what may start; completes the experiment when nothing is left. */
    private void proceed() {
        for (ActionRun run : List.copyOf(actions.values())) {
            if (record.is(ExperimentStatus.RUNNING) && run.is(ExperimentActionStatus.PENDING) && mayStart(run)) {
                start(run);
            }
        }
        boolean over = actions.values().stream().allMatch(ActionRun::hasEnded);
        if (over && record.is(ExperimentStatus.RUNNING)) {
            finish(ExperimentStatus.COMPLETED, "Experiment completed.");
        }
    }

    private boolean mayStart(ActionRun run) {
        return run.startAfter().stream()
                .map(actions::get)
                .allMatch(former -> former == null || former.letsOthersStart());
    }

    private void start(ActionRun run) {
        ActionContext context = engine.context(permit, run, resolved);
        run.run(context);
        log.started(run);
        try {
            effectOf(run).begin(context);
        } catch (ActionFailure | SdkException failure) {
            actionFailed(run, failure);
            return;
        }
        engine.agenda().at(context.endsAt(), () -> {
            if (run.is(ExperimentActionStatus.RUNNING)) {
                clearUp(run, ExperimentActionStatus.RUNNING, ExperimentActionStatus.COMPLETED, "Action was completed.");
            }
        });
    }

    private ActionEffect effectOf(ActionRun run) {
        return engine.effect(run.action().actionId()).orElseThrow();
    }

    private void clearUp(ActionRun run, ExperimentActionStatus from, ExperimentActionStatus to, String reason) {
        engine.after(engine.pace().clearing(), () -> {
            if (!run.is(from)) {
                return;
            }
            try {
                run.context().ifPresent(effectOf(run)::end);
                run.end(to, reason, engine.now());
                log.ended(run);
            } catch (ActionFailure | SdkException failure) {
                run.end(ExperimentActionStatus.FAILED, String.valueOf(failure.getMessage()), engine.now());
                log.failed(run);
                record.fail(
                        ActionFailure.codeOf(failure),
                        run.name(),
                        run.describe().state().reason());
            }
            if (record.is(ExperimentStatus.STOPPING) || record.hasFailed()) {
                stopRemaining();
            } else {
                proceed();
            }
        });
    }

    private void actionFailed(ActionRun run, RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage());
        run.end(ExperimentActionStatus.FAILED, reason, engine.now());
        record.fail(ActionFailure.codeOf(failure), run.name(), reason);
        log.failed(run);
        try {
            run.context().ifPresent(effectOf(run)::end);
        } catch (ActionFailure | SdkException alsoFailed) {
            record.note("Clearing up failed as well: " + alsoFailed.getMessage());
        }
        stopRemaining();
    }

    private void failAtOnce(ActionFailure failure) {
        record.fail(failure.code(), "experiment", String.valueOf(failure.getMessage()));
        finish(ExperimentStatus.FAILED, String.valueOf(failure.getMessage()));
    }

    /** Halts the experiment; does nothing when it has ended or is already stopping. */
    public void halt(String reason) {
        if (record.hasEnded() || record.is(ExperimentStatus.STOPPING)) {
            return;
        }
        record.haltBecause(reason);
        stopRemaining();
    }

    private void stopRemaining() {
        record.enterStopping();
        for (ActionRun run : actions.values()) {
            if (run.is(ExperimentActionStatus.PENDING)) {
                run.end(ExperimentActionStatus.CANCELLED, "Action was cancelled.", engine.now());
            } else if (run.is(ExperimentActionStatus.RUNNING)) {
                run.stopping();
                clearUp(run, ExperimentActionStatus.STOPPING, ExperimentActionStatus.STOPPED, "Action was stopped.");
            }
        }
        if (actions.values().stream().allMatch(ActionRun::hasEnded)) {
            engine.after(engine.pace().settling(), () -> {
                if (record.is(ExperimentStatus.STOPPING)) {
                    finish(
                            record.hasFailed() ? ExperimentStatus.FAILED : ExperimentStatus.STOPPED,
                            record.finalReason());
                }
            });
        }
    }

    private void finish(ExperimentStatus status, String reason) {
        actions.values().stream()
                .filter(run -> !run.hasEnded())
                .forEach(run -> run.end(ExperimentActionStatus.CANCELLED, "Action was cancelled.", engine.now()));
        record.end(status, reason, engine.now());
        log.ended(status.toString(), reason);
    }

    /** What the experiment was started from. */
    ExperimentPlan plan() {
        return plan;
    }

    /** The template that the experiment was started from, as it was then. */
    public ExperimentTemplate template() {
        return template;
    }
}
