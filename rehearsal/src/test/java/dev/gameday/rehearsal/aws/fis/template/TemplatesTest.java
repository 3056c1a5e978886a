package dev.gameday.rehearsal.aws.fis.template;

import static dev.gameday.rehearsal.aws.fis.FisFixture.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.model.AccountTargeting;
import software.amazon.awssdk.services.fis.model.EmptyTargetResolutionMode;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentReportStatus;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateAction;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateSummary;
import software.amazon.awssdk.services.fis.model.ReportConfigurationCloudWatchDashboardInput;
import software.amazon.awssdk.services.fis.model.TargetResourceTypeSummary;

class TemplatesTest {
    private final FisFixture fixture = new FisFixture();

    @Test
    void a_template_is_answered_as_it_was_asked_for() {
        String id = fixture.create(template -> template.tags(Map.of("gameday:session", "s-1")));

        ExperimentTemplate template =
                fixture.fis.getExperimentTemplate(request -> request.id(id)).experimentTemplate();

        assertThat(template.arn()).isEqualTo("arn:aws:fis:eu-west-1:111122223333:experiment-template/" + id);
        assertThat(template.id()).matches("EXT[0-9A-Za-z]{15}");
        assertThat(template.tags()).containsEntry("gameday:session", "s-1");
        assertThat(template.actions()).containsOnlyKeys("delay");
        assertThat(template.targets()).containsOnlyKeys("sync");
        assertThat(template.experimentOptions().emptyTargetResolutionMode()).isEqualTo(EmptyTargetResolutionMode.FAIL);
    }

    @Test
    void templates_are_listed_page_by_page_and_deleted() {
        String first = fixture.create(template -> template);
        String second = fixture.create(template -> template);

        String token = fixture.fis
                .listExperimentTemplates(request -> request.maxResults(1))
                .nextToken();
        assertThat(fixture.fis
                        .listExperimentTemplates(request -> request.nextToken(token))
                        .experimentTemplates())
                .extracting(ExperimentTemplateSummary::id)
                .containsExactly(second);
        fixture.fis.deleteExperimentTemplate(request -> request.id(first));
        assertError(
                404,
                "ResourceNotFoundException",
                () -> fixture.fis.deleteExperimentTemplate(request -> request.id(first)));
    }

    @Test
    void the_same_client_token_makes_one_template() {
        String first = fixture.create(template -> template.clientToken("token"));

        assertThat(fixture.create(template -> template.clientToken("token"))).isEqualTo(first);
        assertError(
                409,
                "ConflictException",
                () -> fixture.create(template -> template.clientToken("token").description("other")));
    }

    @Test
    void templates_and_experiments_are_tagged_and_untagged_by_arn() {
        String template = fixture.create(any -> any);
        String templateArn = "arn:aws:fis:eu-west-1:111122223333:experiment-template/" + template;
        String experiment = fixture.fis
                .startExperiment(
                        request -> request.experimentTemplateId(template).tags(Map.of("run", "r-1")))
                .experiment()
                .arn();

        fixture.fis.tagResource(request -> request.resourceArn(templateArn).tags(Map.of("a", "1", "b", "2")));
        fixture.fis.untagResource(request -> request.resourceArn(templateArn).tagKeys("a"));
        fixture.fis.tagResource(request -> request.resourceArn(experiment).tags(Map.of("run", "r-2")));

        assertThat(tags(templateArn)).containsOnly(Map.entry("b", "2"));
        assertThat(tags(experiment)).containsOnly(Map.entry("run", "r-2"));
        assertError(404, "ResourceNotFoundException", () -> tags(templateArn + "x"));
    }

    private Map<String, String> tags(String arn) {
        return fixture.fis
                .listTagsForResource(request -> request.resourceArn(arn))
                .tags();
    }

    @Test
    void an_update_replaces_what_is_given_and_nothing_else() {
        String id = fixture.create(template -> template.tags(Map.of("team", "desk"))
                .logConfiguration(
                        log -> log.logSchemaVersion(2).s3Configuration(bucket -> bucket.bucketName(FisFixture.BUCKET)))
                .experimentOptions(options -> options.accountTargeting(AccountTargeting.MULTI_ACCOUNT)));
        fixture.runTo(60);

        fixture.fis.updateExperimentTemplate(request -> request.id(id)
                .description("longer")
                .experimentOptions(options -> options.emptyTargetResolutionMode(EmptyTargetResolutionMode.SKIP)));
        ExperimentTemplate updated =
                fixture.fis.getExperimentTemplate(request -> request.id(id)).experimentTemplate();

        assertThat(updated.description()).isEqualTo("longer");
        assertThat(updated.tags()).containsEntry("team", "desk");
        assertThat(updated.actions()).containsOnlyKeys("delay");
        assertThat(updated.logConfiguration().s3Configuration().bucketName()).isEqualTo(FisFixture.BUCKET);
        assertThat(updated.experimentOptions().accountTargeting()).isEqualTo(AccountTargeting.MULTI_ACCOUNT);
        assertThat(updated.experimentOptions().emptyTargetResolutionMode()).isEqualTo(EmptyTargetResolutionMode.SKIP);
        assertThat(updated.creationTime()).isEqualTo(FisFixture.START);
        assertThat(updated.lastUpdateTime()).isEqualTo(FisFixture.START.plusSeconds(60));
    }

    @Test
    void an_update_is_checked_as_a_whole_and_an_empty_log_takes_the_log_away() {
        String id = fixture.create(template -> template.logConfiguration(
                log -> log.logSchemaVersion(2).s3Configuration(bucket -> bucket.bucketName(FisFixture.BUCKET))));

        assertError(
                400,
                "ValidationException",
                () -> fixture.fis.updateExperimentTemplate(
                        request -> request.id(id).targets(Map.of())));
        assertError(
                404,
                "ResourceNotFoundException",
                () -> fixture.fis.updateExperimentTemplate(request -> request.id("EXTnone")));
        fixture.fis.updateExperimentTemplate(request -> request.id(id).logConfiguration(log -> {}));

        assertThat(fixture.fis
                        .getExperimentTemplate(request -> request.id(id))
                        .experimentTemplate()
                        .logConfiguration())
                .isNull();
    }

    @Test
    void every_member_of_a_template_comes_back() {
        String id = fixture.create(template -> template.actions(Map.of(
                        "delay",
                        FisFixture.action(FisFixture.DELAY, Map.of("duration", "PT3M"), "sync").toBuilder()
                                .description("slow")
                                .build()))
                .experimentReportConfiguration(report -> report.preExperimentDuration("PT10M")
                        .postExperimentDuration("PT30M")
                        .outputs(outputs -> outputs.s3Configuration(
                                s3 -> s3.bucketName("reports").prefix("game-days")))
                        .dataSources(sources ->
                                sources.cloudWatchDashboards(ReportConfigurationCloudWatchDashboardInput.builder()
                                        .dashboardIdentifier("arn:of:dashboard")
                                        .build())))
                .logConfiguration(log -> log.logSchemaVersion(1)
                        .cloudWatchLogsConfiguration(
                                group -> group.logGroupArn("arn:aws:logs:eu-west-1:111122223333:log-group:fis:*"))));
        ExperimentTemplate template =
                fixture.fis.getExperimentTemplate(request -> request.id(id)).experimentTemplate();
        Experiment experiment = fixture.experiment(fixture.start(id));

        assertThat(template.actions().values())
                .extracting(ExperimentTemplateAction::description)
                .containsExactly("slow");
        assertThat(template.experimentReportConfiguration().dataSources().cloudWatchDashboards())
                .hasSize(1);
        assertThat(template.logConfiguration().logSchemaVersion()).isEqualTo(1);
        assertThat(experiment.experimentReportConfiguration().postExperimentDuration())
                .isEqualTo("PT30M");
        assertThat(experiment
                        .experimentReportConfiguration()
                        .outputs()
                        .s3Configuration()
                        .prefix())
                .isEqualTo("game-days");
        assertThat(experiment.logConfiguration().cloudWatchLogsConfiguration().logGroupArn())
                .endsWith(":fis:*");
        assertThat(experiment.experimentReport().state().status()).isEqualTo(ExperimentReportStatus.PENDING);
        fixture.runTo(300);
        assertThat(fixture.fis
                        .listExperiments(request -> request.experimentTemplateId(id))
                        .experiments())
                .hasSize(1);
        assertThat(fixture.experiment(experiment.id())
                        .experimentReport()
                        .state()
                        .reason())
                .contains("not made in rehearsal");
    }

    @Test
    void lists_refuse_tokens_and_sizes_that_are_none() {
        for (String token : List.of("next", "-1", "99999999999")) {
            assertError(
                    400,
                    "ValidationException",
                    () -> fixture.fis.listExperimentTemplates(request -> request.nextToken(token)));
            assertError(
                    400, "ValidationException", () -> fixture.fis.listExperiments(request -> request.nextToken(token)));
            assertError(400, "ValidationException", () -> fixture.fis.listActions(request -> request.nextToken(token)));
            assertError(
                    400,
                    "ValidationException",
                    () -> fixture.fis.listTargetResourceTypes(request -> request.nextToken(token)));
        }
        assertError(400, "ValidationException", () -> fixture.fis.listActions(request -> request.maxResults(101)));
        assertError(400, "ValidationException", () -> fixture.fis.listActions(request -> request.maxResults(0)));
    }

    @Test
    void the_five_hundred_and_first_template_is_over_the_quota() {
        for (int made = 0; made < 500; made++) {
            fixture.create(template -> template);
        }

        assertError(402, "ServiceQuotaExceededException", () -> fixture.create(template -> template));
    }

    @Test
    void the_types_of_resources_are_listed_page_by_page_and_described() {
        List<TargetResourceTypeSummary> all =
                fixture.fis.listTargetResourceTypesPaginator(request -> request.maxResults(5)).stream()
                        .flatMap(page -> page.targetResourceTypes().stream())
                        .toList();

        assertThat(all)
                .extracting(TargetResourceTypeSummary::resourceType)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("aws:lambda:function", "aws:ec2:subnet", "aws:iam:role");
        assertThat(fixture.fis
                        .getTargetResourceType(request -> request.resourceType("aws:ec2:subnet"))
                        .targetResourceType()
                        .parameters())
                .containsOnlyKeys("availabilityZoneIdentifier", "vpc");
        assertError(
                404,
                "ResourceNotFoundException",
                () -> fixture.fis.getTargetResourceType(request -> request.resourceType("aws:none:such")));
    }
}
