package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.target.SelectionMode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;

/** What FIS refuses in a template's targets. */
public record TargetCheck(ActionCatalog catalog) {
    private static final int MOST_ARNS = 5;
    private static final Set<String> PARAMETERS_INSTEAD_OF_TAGS =
            Set.of("aws:ec2:subnet", "aws:ec2:instance", "aws:eks:pod", "aws:ecs:task", "aws:rds:cluster");

    public void check(String name, CreateExperimentTemplateTargetInput target) {
        if (target.resourceType() == null) {
            throw FisErrors.invalid("Target " + name + " must have a resourceType");
        }
        if (!resourceTypes().contains(target.resourceType())) {
            throw FisErrors.invalid("Invalid resourceType " + target.resourceType() + " for target " + name);
        }
        checkSelectionMode(name, target);
        checkSource(name, target);
    }

    private Set<String> resourceTypes() {
        return catalog.all().stream()
                .map(kind -> kind.targets().values())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
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

    private static void checkSource(String name, CreateExperimentTemplateTargetInput target) {
        boolean arns = !target.resourceArns().isEmpty();
        boolean tags = !target.resourceTags().isEmpty();
        boolean filters = !target.filters().isEmpty();
        boolean parameters =
                !target.parameters().isEmpty() && PARAMETERS_INSTEAD_OF_TAGS.contains(target.resourceType());
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
