package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.action.ResourceKind;
import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.target.SelectionMode;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;

/** What FIS refuses in a template's targets. */
public record TargetCheck(ActionCatalog catalog) {
    private static final int MOST_ARNS = 5;

    public void check(String name, CreateExperimentTemplateTargetInput target) {
        if (target.resourceType() == null) {
            throw FisErrors.invalid("Target " + name + " must have a resourceType");
        }
        ResourceKind kind = catalog.resourceKind(target.resourceType())
                .orElseThrow(() ->
                        FisErrors.invalid("Invalid resourceType " + target.resourceType() + " for target " + name));
        target.parameters().keySet().stream()
                .filter(parameter -> !kind.parameters().contains(parameter))
                .findFirst()
                .ifPresent(parameter -> {
                    throw FisErrors.invalid("Parameter " + parameter + " of target " + name
                            + " is not a parameter of resource type " + kind.id());
                });
        checkSelectionMode(name, target);
        checkSource(name, target, kind);
    }

    private static void checkSelectionMode(String name, CreateExperimentTemplateTargetInput target) {
        if (target.selectionMode() == null) {
            throw FisErrors.invalid("Target " + name + " must have a selectionMode");
        }
        if (SelectionMode.parse(target.selectionMode()).isEmpty()) {
            throw FisErrors.invalid("Invalid selectionMode " + target.selectionMode() + " for target " + name
                    + ": it must be ALL, COUNT(n) or PERCENT(n)");
        }
    }

    private static void checkSource(String name, CreateExperimentTemplateTargetInput target, ResourceKind kind) {
        boolean arns = !target.resourceArns().isEmpty();
        boolean tags = !target.resourceTags().isEmpty();
        boolean filters = !target.filters().isEmpty();
        boolean parameters = !target.parameters().isEmpty() && kind.foundByParameters();
        if (!arns && !tags && !parameters) {
            throw FisErrors.invalid(
                    "You must specify resource ARNs, resource tags, or resource parameters for target " + name);
        }
        if (arns && (tags || filters)) {
            throw FisErrors.invalid("Target " + name + " cannot have resource ARNs together with tags or filters");
        }
        if (target.resourceArns().size() > MOST_ARNS) {
            throw FisErrors.invalid("Target " + name + " cannot have more than " + MOST_ARNS + " resource ARNs");
        }
        target.resourceArns().stream()
                .filter(arn -> !arn.matches("arn:[a-z-]+:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:.+"))
                .findFirst()
                .ifPresent(arn -> {
                    throw FisErrors.invalid("Invalid resource ARN " + arn + " for target " + name);
                });
        if (target.filters().stream()
                .anyMatch(filter -> filter.path() == null || filter.values().isEmpty())) {
            throw FisErrors.invalid("A filter of target " + name + " must have a path and values");
        }
    }
}
