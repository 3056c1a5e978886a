package dev.gameday.rehearsal.aws.fis.template;

import static dev.gameday.rehearsal.aws.fis.FisFixture.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.model.EmptyTargetResolutionMode;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateSummary;

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
}
