package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import dev.gameday.rehearsal.aws.fis.answer.Listing;
import dev.gameday.rehearsal.aws.model.Likeness;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.fis.model.CreateTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.CreateTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.DeleteTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.DeleteTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.GetTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.GetTargetAccountConfigurationResponse;
import software.amazon.awssdk.services.fis.model.ListTargetAccountConfigurationsRequest;
import software.amazon.awssdk.services.fis.model.ListTargetAccountConfigurationsResponse;
import software.amazon.awssdk.services.fis.model.TargetAccountConfiguration;
import software.amazon.awssdk.services.fis.model.TargetAccountConfigurationSummary;
import software.amazon.awssdk.services.fis.model.UpdateTargetAccountConfigurationRequest;
import software.amazon.awssdk.services.fis.model.UpdateTargetAccountConfigurationResponse;

/** FIS's operations on the target account configurations of a template; they are kept, and no experiment uses them. */
public final class TargetAccountOperations {
    private final Templates templates;
    private final TargetAccounts accounts;
    private final Map<String, CreateTargetAccountConfigurationRequest> byToken = new HashMap<>();

    public TargetAccountOperations(Templates templates, TargetAccounts accounts) {
        this.templates = templates;
        this.accounts = accounts;
    }

    /** The configuration made; the same again for the same request with the same client token. */
    public CreateTargetAccountConfigurationResponse create(CreateTargetAccountConfigurationRequest request) {
        String template = existing(request.experimentTemplateId());
        TemplateCheck.checkRole(request.roleArn());
        checkAccount(request.accountId());
        CreateTargetAccountConfigurationRequest before =
                request.clientToken() == null ? null : byToken.get(request.clientToken());
        if (before != null && !before.equals(request)) {
            throw FisErrors.conflict("The client token was used with another request");
        }
        if (before == null) {
            accounts.add(
                    template,
                    Likeness.copy(request, TargetAccountConfiguration.builder()).build());
            byToken.put(String.valueOf(request.clientToken()), request);
        }
        return CreateTargetAccountConfigurationResponse.builder()
                .targetAccountConfiguration(accounts.get(template, request.accountId()))
                .build();
    }

    private static void checkAccount(String id) {
        if (!id.matches("[0-9]{12}")) {
            throw FisErrors.invalid("accountId must have twelve digits, not " + id);
        }
    }

    private String existing(String templateId) {
        return templates.get(templateId).id();
    }

    public GetTargetAccountConfigurationResponse get(GetTargetAccountConfigurationRequest request) {
        return GetTargetAccountConfigurationResponse.builder()
                .targetAccountConfiguration(accounts.get(existing(request.experimentTemplateId()), request.accountId()))
                .build();
    }

    public UpdateTargetAccountConfigurationResponse update(UpdateTargetAccountConfigurationRequest request) {
        String template = existing(request.experimentTemplateId());
        TargetAccountConfiguration kept = accounts.get(template, request.accountId());
        if (request.roleArn() != null) {
            TemplateCheck.checkRole(request.roleArn());
        }
        TargetAccountConfiguration updated =
                Likeness.copy(request, kept.toBuilder()).build();
        accounts.put(template, updated);
        return UpdateTargetAccountConfigurationResponse.builder()
                .targetAccountConfiguration(updated)
                .build();
    }

    public DeleteTargetAccountConfigurationResponse delete(DeleteTargetAccountConfigurationRequest request) {
        return DeleteTargetAccountConfigurationResponse.builder()
                .targetAccountConfiguration(
                        accounts.remove(existing(request.experimentTemplateId()), request.accountId()))
                .build();
    }

    public ListTargetAccountConfigurationsResponse list(ListTargetAccountConfigurationsRequest request) {
        Listing<TargetAccountConfiguration> page = Listing.of(
                accounts.of(existing(request.experimentTemplateId())), request.nextToken(), request.maxResults());
        return ListTargetAccountConfigurationsResponse.builder()
                .targetAccountConfigurations(page.elements().stream()
                        .map(each -> Likeness.copy(each, TargetAccountConfigurationSummary.builder())
                                .build())
                        .toList())
                .nextToken(page.next().orElse(null))
                .build();
    }
}
