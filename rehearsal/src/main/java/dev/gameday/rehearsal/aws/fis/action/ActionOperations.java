package dev.gameday.rehearsal.aws.fis.action;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.answer.Listing;
import software.amazon.awssdk.services.fis.model.ActionSummary;
import software.amazon.awssdk.services.fis.model.GetActionRequest;
import software.amazon.awssdk.services.fis.model.GetActionResponse;
import software.amazon.awssdk.services.fis.model.GetTargetResourceTypeRequest;
import software.amazon.awssdk.services.fis.model.GetTargetResourceTypeResponse;
import software.amazon.awssdk.services.fis.model.ListActionsRequest;
import software.amazon.awssdk.services.fis.model.ListActionsResponse;
import software.amazon.awssdk.services.fis.model.ListTargetResourceTypesRequest;
import software.amazon.awssdk.services.fis.model.ListTargetResourceTypesResponse;
import software.amazon.awssdk.services.fis.model.TargetResourceTypeSummary;

/** FIS's operations on what it offers: actions, and the types of resources they act on. */
public record ActionOperations(ActionCatalog catalog, String arnPrefix) {
    public GetActionResponse get(GetActionRequest request) {
        return GetActionResponse.builder()
                .action(catalog.find(request.id())
                        .map(kind -> kind.describe(arnPrefix))
                        .orElseThrow(() -> FisErrors.notFound("Action " + request.id() + " does not exist")))
                .build();
    }

    public ListActionsResponse list(ListActionsRequest request) {
        Listing<ActionSummary> page = Listing.of(
                catalog.all().stream().map(kind -> kind.summarize(arnPrefix)).toList(),
                request.nextToken(),
                request.maxResults());
        return ListActionsResponse.builder()
                .actions(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    public GetTargetResourceTypeResponse resourceType(GetTargetResourceTypeRequest request) {
        return GetTargetResourceTypeResponse.builder()
                .targetResourceType(catalog.resourceKind(request.resourceType())
                        .map(ResourceKind::describe)
                        .orElseThrow(() -> FisErrors.notFound(
                                "Target resource type " + request.resourceType() + " does not exist")))
                .build();
    }

    public ListTargetResourceTypesResponse resourceTypes(ListTargetResourceTypesRequest request) {
        Listing<TargetResourceTypeSummary> page = Listing.of(
                catalog.resourceKinds().stream().map(ResourceKind::summarize).toList(),
                request.nextToken(),
                request.maxResults());
        return ListTargetResourceTypesResponse.builder()
                .targetResourceTypes(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }
}
