package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.answer.Identifiers;
import dev.gameday.rehearsal.aws.fis.template.TemplateCheck;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.fis.model.ActionsMode;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateStopCondition;
import software.amazon.awssdk.services.fis.model.StartExperimentRequest;

/** All experiments, and what halts them from outside: alarms and the safety lever. At most five run at a time. */
public final class Experiments {
    private static final int MOST_ACTIVE = 5;

    private final Engine engine;
    private final Identifiers identifiers;
    private final StopAlarms alarms;
    private final Map<String, ExperimentRun> runs = new LinkedHashMap<>();
    private final Map<String, Started> byToken = new HashMap<>();

    public Experiments(Engine engine, Identifiers identifiers, StopAlarms alarms) {
        this.engine = engine;
        this.identifiers = identifiers;
        this.alarms = alarms;
        alarms.whenOneRings(this::alarmRings);
    }

    private record Started(StartExperimentRequest request, ExperimentRun run) {}

    /** The experiment that the client token already started, if any. */
    public Optional<ExperimentRun> startedBy(StartExperimentRequest request) {
        Optional<Started> before = Optional.ofNullable(request.clientToken()).map(byToken::get);
        before.filter(started -> !started.request().equals(request)).ifPresent(other -> {
            throw FisErrors.conflict("The client token was used with another request");
        });
        return before.map(Started::run);
    }

    public ExperimentRun start(StartExperimentRequest request, ExperimentPlan plan, SafetySwitch lever) {
        TemplateCheck.checkTags(request.tags());
        long active =
                runs.values().stream().filter(run -> !run.record().hasEnded()).count();
        if (active >= MOST_ACTIVE) {
            throw FisErrors.quota("The account has " + MOST_ACTIVE + " active experiments");
        }
        ActionsMode mode = request.experimentOptions() == null
                        || request.experimentOptions().actionsMode() == null
                ? ActionsMode.RUN_ALL
                : request.experimentOptions().actionsMode();
        ExperimentRecord record =
                new ExperimentRecord(identifiers.next("EXP"), engine.account(), engine.now(), mode, request.tags());
        ExperimentRun run = new ExperimentRun(record, plan, engine);
        runs.put(record.id(), run);
        if (request.clientToken() != null) {
            byToken.put(request.clientToken(), new Started(request, run));
        }
        run.launch(lever::isEngaged, () -> stopConditionsOf(run).stream().anyMatch(alarms::rings));
        return run;
    }

    public ExperimentRun get(String id) {
        return Optional.ofNullable(runs.get(String.valueOf(id)))
                .orElseThrow(() -> FisErrors.notFound("Experiment " + id + " does not exist"));
    }

    public List<ExperimentRun> all() {
        return List.copyOf(runs.values());
    }

    public void stop(ExperimentRun run) {
        if (run.record().hasEnded()) {
            throw FisErrors.invalid("Experiment " + run.record().id() + " is "
                    + run.record().state().statusAsString() + " and cannot be stopped");
        }
        run.halt("Experiment stopped by user.");
    }

    public void haltAll(String reason) {
        all().forEach(run -> run.halt(reason));
    }

    private void alarmRings(String alarmArn) {
        for (ExperimentRun run : all()) {
            if (!run.record().hasEnded() && stopConditionsOf(run).contains(alarmArn)) {
                engine.after(engine.pace().noticing(), () -> run.halt(ExperimentRecord.HALTED_BY_STOP_CONDITION));
            }
        }
    }

    private static List<String> stopConditionsOf(ExperimentRun run) {
        return run.template().stopConditions().stream()
                .map(ExperimentTemplateStopCondition::value)
                .flatMap(arn -> Optional.ofNullable(arn).stream())
                .toList();
    }
}
