package dev.gameday.rehearsal.aws.fis.template;

import static dev.gameday.rehearsal.aws.fis.FisFixture.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.model.AccountTargeting;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentTargetAccountConfigurationSummary;
import software.amazon.awssdk.services.fis.model.TargetAccountConfigurationSummary;

class TargetAccountsTest {
    private static final String OTHER = "444455556666";
    private static final String ROLE = "arn:aws:iam::444455556666:role/fis-target";

    private final FisFixture fixture = new FisFixture();
    private final String template = fixture.create(
            any -> any.experimentOptions(options -> options.accountTargeting(AccountTargeting.MULTI_ACCOUNT)));

    private void add(String account) {
        fixture.fis.createTargetAccountConfiguration(request -> request.experimentTemplateId(template)
                .accountId(account)
                .roleArn(ROLE)
                .description("theirs"));
    }

    @Test
    void an_account_is_kept_changed_counted_and_deleted() {
        add(OTHER);

        fixture.fis.updateTargetAccountConfiguration(request ->
                request.experimentTemplateId(template).accountId(OTHER).description("ours"));

        assertThat(fixture.fis
                        .getTargetAccountConfiguration(request ->
                                request.experimentTemplateId(template).accountId(OTHER))
                        .targetAccountConfiguration())
                .satisfies(kept -> {
                    assertThat(kept.roleArn()).isEqualTo(ROLE);
                    assertThat(kept.description()).isEqualTo("ours");
                });
        assertThat(count()).isEqualTo(1);
        fixture.fis.deleteTargetAccountConfiguration(
                request -> request.experimentTemplateId(template).accountId(OTHER));
        assertThat(count()).isZero();
        assertError(
                404,
                "ResourceNotFoundException",
                () -> fixture.fis.deleteTargetAccountConfiguration(
                        request -> request.experimentTemplateId(template).accountId(OTHER)));
    }

    private long count() {
        return fixture.fis
                .getExperimentTemplate(request -> request.id(template))
                .experimentTemplate()
                .targetAccountConfigurationsCount();
    }

    @Test
    void accounts_are_refused_twice_malformed_and_beyond_ten() {
        add(OTHER);

        assertError(409, "ConflictException", () -> add(OTHER));
        assertError(400, "ValidationException", () -> add("not-twelve-digits"));
        assertError(
                404,
                "ResourceNotFoundException",
                () -> fixture.fis.createTargetAccountConfiguration(request ->
                        request.experimentTemplateId("EXTnone").accountId(OTHER).roleArn(ROLE)));
        for (int more = 1; more < 10; more++) {
            add("77778888000" + more);
        }
        assertError(402, "ServiceQuotaExceededException", () -> add("777788889999"));
        assertThat(fixture
                        .fis
                        .listTargetAccountConfigurationsPaginator(request ->
                                request.experimentTemplateId(template).maxResults(3))
                        .stream()
                        .flatMap(page -> page.targetAccountConfigurations().stream()))
                .hasSize(10)
                .extracting(TargetAccountConfigurationSummary::accountId)
                .isSorted();
    }

    @Test
    void an_experiment_keeps_the_accounts_it_began_with_and_fails_rather_than_pretend() {
        add(OTHER);
        String id = fixture.start(template);
        fixture.fis.deleteTargetAccountConfiguration(
                request -> request.experimentTemplateId(template).accountId(OTHER));
        fixture.runTo(10);

        assertThat(fixture.fis
                        .listExperimentTargetAccountConfigurations(request -> request.experimentId(id))
                        .targetAccountConfigurations())
                .extracting(ExperimentTargetAccountConfigurationSummary::accountId)
                .containsExactly(OTHER);
        assertThat(fixture.fis
                        .getExperimentTargetAccountConfiguration(
                                request -> request.experimentId(id).accountId(OTHER))
                        .targetAccountConfiguration()
                        .roleArn())
                .isEqualTo(ROLE);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.experiment(id).state().reason()).contains(OTHER).contains("not acted out in rehearsal");
    }
}
