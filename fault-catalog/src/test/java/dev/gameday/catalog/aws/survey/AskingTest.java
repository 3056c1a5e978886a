package dev.gameday.catalog.aws.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.survey.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class AskingTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final Asking asking = new Asking(pauses::add);

    @Test
    void a_list_that_is_longer_than_its_bound_says_so_and_is_read_no_further() {
        AtomicInteger read = new AtomicInteger();
        Section<Integer> section = Asking.first(
                3, IntStream.iterate(1, i -> i + 1).boxed().peek(i -> read.incrementAndGet()), "narrow them");

        assertThat(section.found()).containsExactly(1, 2, 3);
        assertThat(section.gap()).contains("there are more than the 3 looked at; narrow them");
        assertThat(read).hasValue(4);
    }

    @Test
    void a_list_of_just_its_bound_is_whole() {
        assertThat(Asking.first(3, IntStream.rangeClosed(1, 3).boxed(), "narrow them"))
                .isEqualTo(Section.whole(List.of(1, 2, 3)));
    }

    @Test
    void what_passes_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();

        Section<String> section = asking.section(() -> {
            if (tries.incrementAndGet() < 3) {
                throw error("Throttling", 400);
            }
            return Section.whole(List.of("there"));
        });

        assertThat(section).isEqualTo(Section.whole(List.of("there")));
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void a_denial_is_a_gap_at_once() {
        Section<String> section = asking.section(() -> {
            throw error("AccessDenied", 403);
        });

        assertThat(section.found()).isEmpty();
        assertThat(section.gap()).hasValueSatisfying(gap -> assertThat(gap).contains("AccessDenied"));
        assertThat(pauses).isEmpty();
    }

    private static AwsServiceException error(String code, int status) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Fake")
                        .errorCode(code)
                        .errorMessage("said so")
                        .build())
                .build();
    }
}
