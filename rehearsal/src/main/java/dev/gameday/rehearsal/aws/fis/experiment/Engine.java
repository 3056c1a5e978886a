package dev.gameday.rehearsal.aws.fis.experiment;

import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.action.ActionContext;
import dev.gameday.rehearsal.aws.fis.action.ActionEffect;
import dev.gameday.rehearsal.aws.fis.action.Permit;
import dev.gameday.rehearsal.aws.fis.target.TargetResolution;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateAction;

/** What every experiment runs on: the agenda, FIS's pace, the resolution of targets and what actions do. */
public record Engine(
        Agenda agenda,
        Pace pace,
        ActionCatalog catalog,
        TargetResolution resolution,
        Map<String, ActionEffect> effects,
        StopAlarms alarms,
        LogDestinations logs,
        ServiceRoles roles) {
    public Instant now() {
        return agenda.instant();
    }

    public void after(Duration delay, Runnable task) {
        agenda.after(delay, task);
    }

    String account() {
        return roles.account();
    }

    /** What the experiment with that role may do. */
    Permit permit(String roleArn, String experimentId) {
        return new Permit(roles, roleArn, logs.region(), experimentId);
    }

    /** What an action of that id does; empty where rehearsal does not act it out. */
    public Optional<ActionEffect> effect(String actionId) {
        return Optional.ofNullable(effects.get(actionId));
    }

    /** What the action is begun with now, its parameters completed with the standard values. */
    ActionContext context(Permit permit, ActionRun run, Map<String, List<String>> resolved) {
        ExperimentTemplateAction action = run.action();
        Map<String, String> parameters = new HashMap<>();
        catalog.find(action.actionId()).stream()
                .flatMap(kind -> kind.parameters().stream())
                .forEach(rule -> rule.standard().ifPresent(standard -> parameters.put(rule.name(), standard)));
        parameters.putAll(action.parameters());
        Duration duration = Optional.ofNullable(parameters.get("duration"))
                .map(Duration::parse)
                .orElse(Duration.ZERO);
        List<String> targets = action.targets().values().stream()
                .flatMap(target -> resolved.getOrDefault(target, List.of()).stream())
                .collect(Collectors.toList());
        return new ActionContext(
                permit.experimentId(),
                permit,
                run.name(),
                action.actionId(),
                parameters,
                targets,
                now(),
                now().plus(duration));
    }
}
