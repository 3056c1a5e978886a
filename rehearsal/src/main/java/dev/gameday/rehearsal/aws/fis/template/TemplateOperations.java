package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.answer.Listing;
import dev.gameday.rehearsal.aws.model.Likeness;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateSummary;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.GetExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesRequest;
import software.amazon.awssdk.services.fis.model.ListExperimentTemplatesResponse;
import software.amazon.awssdk.services.fis.model.UpdateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.UpdateExperimentTemplateResponse;

/** FIS's operations on experiment templates. An answer counts the target accounts that the template has now. */
public record TemplateOperations(Templates templates, TargetAccounts accounts) {
    public CreateExperimentTemplateResponse create(CreateExperimentTemplateRequest request) {
        return CreateExperimentTemplateResponse.builder()
                .experimentTemplate(counted(templates.create(request)))
                .build();
    }

    public GetExperimentTemplateResponse get(GetExperimentTemplateRequest request) {
        return GetExperimentTemplateResponse.builder()
                .experimentTemplate(find(request.id()))
                .build();
    }

    /** The template of that id; {@code ResourceNotFoundException} when there is none. */
    public ExperimentTemplate find(String id) {
        return counted(templates.get(id));
    }

    public UpdateExperimentTemplateResponse update(UpdateExperimentTemplateRequest request) {
        return UpdateExperimentTemplateResponse.builder()
                .experimentTemplate(counted(templates.update(request)))
                .build();
    }

    public DeleteExperimentTemplateResponse delete(DeleteExperimentTemplateRequest request) {
        ExperimentTemplate deleted = counted(templates.delete(request.id()));
        accounts.forget(deleted.id());
        return DeleteExperimentTemplateResponse.builder()
                .experimentTemplate(deleted)
                .build();
    }

    public ListExperimentTemplatesResponse list(ListExperimentTemplatesRequest request) {
        Listing<ExperimentTemplate> page = Listing.of(templates.all(), request.nextToken(), request.maxResults());
        return ListExperimentTemplatesResponse.builder()
                .experimentTemplates(page.elements().stream()
                        .map(template -> Likeness.copy(template, ExperimentTemplateSummary.builder())
                                .build())
                        .toList())
                .nextToken(page.next().orElse(null))
                .build();
    }

    private ExperimentTemplate counted(ExperimentTemplate template) {
        return template.toBuilder()
                .targetAccountConfigurationsCount(
                        (long) accounts.of(template.id()).size())
                .build();
    }
}
