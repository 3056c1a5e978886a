package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.readiness.TargetPreview;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.fis.model.ActionsMode;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

class FisPreviewTest {
    private final Account account = new Account();
    private final Injection delay = Account.injection("lambda-delay", Map.of("delay", "7000", "percentage", "5"));
    private ExperimentStatus next = ExperimentStatus.COMPLETED;

    private final TargetPreview preview =
            new FisPreview(() -> account.fis, duration -> account.fis.becomes(next, "because"));

    @Test
    void what_fis_comes_to_is_told_and_nothing_is_left() {
        account.fis.resolved = List.of(Account.FUNCTION);

        assertThat(preview.resolve(delay).value()).contains(List.of(Account.FUNCTION));

        assertThat(account.fis.modes).containsExactly(ActionsMode.SKIP_ALL);
        assertThat(account.fis.templates).isEmpty();
        assertThat(account.fis.experiments.values())
                .allMatch(e -> "break-it".equals(e.tags().get("gameday:step")));
    }

    @Test
    void a_preview_that_fails_says_why_and_leaves_nothing() {
        next = ExperimentStatus.FAILED;

        assertThat(sentence(preview.resolve(delay))).isEqualTo("the preview is failed: because");
        assertThat(account.fis.templates).isEmpty();
    }

    @Test
    void a_preview_that_does_not_end_is_stopped_and_leaves_no_template() {
        next = ExperimentStatus.INITIATING;

        assertThat(sentence(preview.resolve(delay))).contains("the preview is initiating");
        assertThat(account.fis.templates).isEmpty();
        assertThat(account.fis.experiments.values()).allMatch(e -> e.state().status() == ExperimentStatus.STOPPING);
    }

    @Test
    void a_template_that_can_not_be_deleted_is_named_as_left() {
        account.fis.trips.next("DeleteExperimentTemplate", Trips.error("AccessDeniedException", 403));

        assertThat(sentence(preview.resolve(delay))).contains("may be left").contains("AccessDeniedException");
        assertThat(account.fis.templates).hasSize(1);
    }

    @Test
    void a_start_that_is_refused_takes_its_template_with_it() {
        account.fis.trips.next("StartExperiment", Trips.error("ValidationException", 400));

        assertThat(sentence(preview.resolve(delay))).contains("ValidationException");
        assertThat(account.fis.templates).isEmpty();
    }

    private static String sentence(Outcome<List<String>> outcome) {
        return outcome.match(Object::toString, trouble -> trouble.sentence());
    }
}
