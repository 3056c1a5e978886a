package dev.gameday.rehearsal.aws.fis.target;

import static dev.gameday.rehearsal.aws.fis.FisFixture.functionTarget;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.fis.FakeFunctions;
import dev.gameday.rehearsal.aws.fis.FisFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.model.ActionsMode;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.fis.model.EmptyTargetResolutionMode;
import software.amazon.awssdk.services.fis.model.ExperimentActionStatus;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.fis.model.ResolvedTarget;

class TargetResolutionTest {
    private final FisFixture fixture = new FisFixture();

    @Test
    void skip_all_resolves_the_targets_and_does_nothing() {
        String template = fixture.create(any -> any);
        String id = fixture.fis
                .startExperiment(request -> request.experimentTemplateId(template)
                        .experimentOptions(options -> options.actionsMode(ActionsMode.SKIP_ALL)))
                .experiment()
                .id();

        fixture.runTo(5);

        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.COMPLETED);
        assertThat(fixture.actionStatus(id, "delay")).isEqualTo(ExperimentActionStatus.SKIPPED);
        assertThat(fixture.keys()).isEmpty();
        assertThat(resolved(id)).containsExactly(FakeFunctions.arn("position-sync"));
    }

    @Test
    void an_empty_target_fails_the_experiment_unless_it_may_be_skipped() {
        String failing = fixture.start(fixture.create(TargetResolutionTest::byTag));
        String skipping = fixture.start(fixture.create(template -> byTag(template)
                .experimentOptions(options -> options.emptyTargetResolutionMode(EmptyTargetResolutionMode.SKIP))));

        fixture.runTo(10);

        assertThat(fixture.status(failing)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.experiment(failing).state().reason()).isEqualTo("Target resolution returned empty set.");
        assertThat(fixture.experiment(failing).state().error().code()).isEqualTo("InvalidTarget");
        assertThat(fixture.status(skipping)).isEqualTo(ExperimentStatus.COMPLETED);
        assertThat(fixture.actionStatus(skipping, "delay")).isEqualTo(ExperimentActionStatus.SKIPPED);
    }

    @Test
    void functions_are_found_by_all_of_their_tags() {
        fixture.functions.tag("order-intake", "chaos", "allowed");
        String id = fixture.start(fixture.create(TargetResolutionTest::byTag));

        fixture.runTo(10);

        assertThat(resolved(id)).containsExactly(FakeFunctions.arn("order-intake"));
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.RUNNING);
    }

    private static CreateExperimentTemplateRequest.Builder byTag(CreateExperimentTemplateRequest.Builder template) {
        return template.targets(Map.of(
                "sync",
                CreateExperimentTemplateTargetInput.builder()
                        .resourceType("aws:lambda:function")
                        .resourceTags(Map.of("chaos", "allowed"))
                        .selectionMode("ALL")
                        .build()));
    }

    @Test
    void a_function_that_is_not_armed_or_not_there_fails_the_experiment() {
        String unarmed =
                fixture.start(fixture.create(template -> template.targets(Map.of("sync", functionTarget("legacy")))));
        String missing =
                fixture.start(fixture.create(template -> template.targets(Map.of("sync", functionTarget("nobody")))));

        fixture.runTo(10);

        assertThat(fixture.status(unarmed)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.experiment(unarmed).state().reason()).contains("AWS_FIS_CONFIGURATION_LOCATION");
        assertThat(fixture.status(missing)).isEqualTo(ExperimentStatus.FAILED);
        assertThat(fixture.actionStatus(missing, "delay")).isEqualTo(ExperimentActionStatus.CANCELLED);
    }

    private List<String> resolved(String id) {
        return fixture
                .fis
                .listExperimentResolvedTargets(
                        request -> request.experimentId(id).targetName("sync"))
                .resolvedTargets()
                .stream()
                .map(ResolvedTarget::targetInformation)
                .map(information -> information.getOrDefault("arn", ""))
                .toList();
    }
}
