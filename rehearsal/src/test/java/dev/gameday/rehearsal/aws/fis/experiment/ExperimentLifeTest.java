package dev.gameday.rehearsal.aws.fis.experiment;

import static dev.gameday.rehearsal.aws.fis.FisFixture.DELAY;
import static dev.gameday.rehearsal.aws.fis.FisFixture.START;
import static dev.gameday.rehearsal.aws.fis.FisFixture.action;
import static dev.gameday.rehearsal.aws.fis.FisFixture.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FisFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.Experiment;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;

class ExperimentLifeTest {
    private final FisFixture fixture = new FisFixture();

    @Test
    void an_experiment_goes_from_pending_to_completed_within_seconds_of_its_duration() {
        String id = fixture.start(fixture.create(template -> template));

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.PENDING);
        fixture.runTo(1.4);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.INITIATING);
        fixture.runTo(4);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.RUNNING);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.RUNNING);
        fixture.runTo(182);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.RUNNING);
        fixture.runTo(187);

        Experiment ended = fixture.experiment(id);
        assertThat(ended.state().status()).isEqualTo(ExperimentStatus.COMPLETED);
        assertThat(ended.startTime()).isBetween(START.plusSeconds(2), START.plusSeconds(4));
        assertThat(ended.endTime()).isAfter(ended.startTime().plusSeconds(180));
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.COMPLETED);
    }

    @Test
    void the_same_seed_takes_the_same_time_to_the_millisecond() {
        FisFixture other = new FisFixture();
        String id = fixture.start(fixture.create(template -> template));
        String otherId = other.start(other.create(template -> template));
        fixture.runTo(200);
        other.runTo(200);

        assertThat(other.experiment(otherId)).isEqualTo(fixture.experiment(id));
    }

    @Test
    void a_stop_takes_seconds_and_ends_stopped_with_the_actions_cleared_up() {
        String id = fixture.start(fixture.create(template -> template));
        fixture.runTo(60);

        assertThat(fixture.fis
                        .stopExperiment(request -> request.id(id))
                        .experiment()
                        .state()
                        .status())
                .isEqualTo(ExperimentStatus.STOPPING);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.STOPPING);
        fixture.runTo(60.5);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPING);
        fixture.runTo(66);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPED);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.STOPPED);
        assertThat(fixture.keys()).isEmpty();
        fixture.runTo(300);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPED);
    }

    @Test
    void an_experiment_that_is_stopped_before_it_runs_never_acts() {
        String id = fixture.start(fixture.create(template -> template));
        fixture.fis.stopExperiment(request -> request.id(id));

        for (int second = 0; second < 200; second++) {
            fixture.runTo(second);
            assertThat(fixture.keys()).isEmpty();
        }
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPED);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.CANCELLED);
    }

    @Test
    void stopping_what_has_ended_is_a_400_and_stopping_twice_is_none() {
        String id = fixture.start(fixture.create(template -> template));
        fixture.runTo(10);
        fixture.fis.stopExperiment(request -> request.id(id));
        fixture.fis.stopExperiment(request -> request.id(id));
        fixture.runTo(20);

        assertError(400, "ValidationException", () -> fixture.fis.stopExperiment(request -> request.id(id)));
        assertError(
                404, "ResourceNotFoundException", () -> fixture.fis.stopExperiment(request -> request.id("EXPnone")));
    }

    @Test
    void an_action_starts_after_the_ones_it_names_have_completed() {
        String id = fixture.start(fixture.create(ExperimentLifeTest::inOrder));

        fixture.runTo(10);
        assertThat(fixture.actionStatus(id, "first")).isEqualTo(ExperimentActionStatus.RUNNING);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.PENDING);
        fixture.runTo(70);
        assertThat(fixture.actionStatus(id, "first")).isEqualTo(ExperimentActionStatus.COMPLETED);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.RUNNING);
        fixture.runTo(135);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.COMPLETED);
    }

    @Test
    void a_stop_cancels_the_actions_that_have_not_started() {
        String id = fixture.start(fixture.create(ExperimentLifeTest::inOrder));
        fixture.runTo(10);

        fixture.fis.stopExperiment(request -> request.id(id));
        fixture.runTo(20);

        assertThat(fixture.actionStatus(id, "first")).isEqualTo(ExperimentActionStatus.STOPPED);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.CANCELLED);
    }

    private static CreateExperimentTemplateRequest.Builder inOrder(CreateExperimentTemplateRequest.Builder template) {
        return template.actions(Map.of(
                "first", action("aws:fis:wait", Map.of("duration", "PT1M"), ""),
                "delay", action(DELAY, Map.of("duration", "PT1M"), "sync", "first")));
    }

    @Test
    void the_same_client_token_answers_with_the_same_experiment() {
        String template = fixture.create(any -> any);
        String first = startWith("token-1", template);
        fixture.runTo(30);

        assertThat(startWith("token-1", template)).isEqualTo(first);
        assertThat(startWith("token-2", template)).isNotEqualTo(first);
        String other = fixture.create(any -> any.description("other"));
        assertError(409, "ConflictException", () -> startWith("token-1", other));
        assertThat(fixture.fis.listExperiments(request -> {}).experiments()).hasSize(2);
    }

    private String startWith(String token, String template) {
        return fixture.fis
                .startExperiment(request -> request.clientToken(token).experimentTemplateId(template))
                .experiment()
                .id();
    }

    @Test
    void the_sixth_active_experiment_is_over_the_quota_until_one_has_ended() {
        String template = fixture.create(any -> any);
        String first = fixture.start(template);
        for (int count = 1; count < 5; count++) {
            fixture.start(template);
        }

        assertError(402, "ServiceQuotaExceededException", () -> fixture.start(template));
        fixture.fis.stopExperiment(request -> request.id(first));
        fixture.runTo(10);
        assertThat(fixture.start(template)).startsWith("EXP");
    }

    @Test
    void an_action_that_is_not_acted_out_is_taken_and_fails_at_the_start() {
        String id = fixture.start(fixture.create(template -> template.targets(Map.of())
                .actions(Map.of(
                        "automate",
                        action(
                                "aws:ssm:start-automation-execution",
                                Map.of("documentArn", "arn:aws:ssm:eu-west-1::document/X", "maxDuration", "PT5M"),
                                "")))));

        fixture.runTo(10);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.experiment(id).state().reason()).contains("not acted out in rehearsal");
    }

    @Test
    void experiments_are_listed_by_template_and_page() {
        String template = fixture.create(any -> any);
        String other = fixture.create(any -> any.description("other"));
        List<String> ids = List.of(fixture.start(template), fixture.start(other), fixture.start(template));

        assertThat(fixture.fis
                        .listExperiments(request -> request.experimentTemplateId(template))
                        .experiments())
                .extracting(ExperimentSummary::id)
                .containsExactly(ids.get(0), ids.get(2));
        String token =
                fixture.fis.listExperiments(request -> request.maxResults(2)).nextToken();
        assertThat(fixture.fis
                        .listExperiments(request -> request.nextToken(token))
                        .experiments())
                .extracting(ExperimentSummary::id)
                .containsExactly(ids.get(2));
    }

    @Test
    void an_experiment_outlives_its_template() {
        String template = fixture.create(any -> any);
        String id = fixture.start(template);
        fixture.fis.deleteExperimentTemplate(request -> request.id(template));

        fixture.runTo(200);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.COMPLETED);
        assertError(
                404,
                "ResourceNotFoundException",
                () -> fixture.fis.getExperimentTemplate(request -> request.id(template)));
        assertError(404, "ResourceNotFoundException", () -> fixture.start(template));
    }
}
