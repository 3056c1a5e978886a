package dev.gameday.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Category;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedFaultsTest {
    @Test
    void are_what_the_golden_listing_says() throws IOException {
        String listing = FaultFiles.shipped().all().stream()
                .map(ShippedFaultsTest::line)
                .collect(Collectors.joining("\n", "", "\n"));

        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("shipped-faults.txt"))) {
            assertThat(listing).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_index_names_every_file_of_the_folder() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("/catalog/index")).toURI());
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder.getParent()))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder));
        }
    }

    @Test
    void cover_every_category_with_two_or_more() {
        assertThat(FaultFiles.shipped().all().stream()
                        .collect(Collectors.groupingBy(Fault::category, Collectors.counting())))
                .containsOnlyKeys(Category.values())
                .allSatisfy((category, count) -> assertThat(count).isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "lambda-delay, delay, 900000, true",
        "lambda-delay, delay, 900001, false",
        "lambda-delay, delay, 1.5, false",
        "lambda-delay, percentage, 0, false",
        "lambda-memory-starvation, memory, 127, false",
        "load-surge, factor, 1.1, true",
        "load-surge, factor, 10, true",
        "load-surge, factor, 1, false",
        "load-surge, factor, 10.01, false",
        "load-surge, factor, 1e1, false",
        "load-surge, factor, NaN, false",
        "iam-deny-actions, actions, 'dynamodb:Query,dynamodb:Scan', true",
        "iam-deny-actions, actions, 'dynamodb:Query,iam:*', false",
        "iam-deny-actions, actions, STS:AssumeRole, false",
        "iam-deny-actions, actions, logs:*, false",
        "iam-deny-actions, actions, s3:GetObject, false",
        "iam-deny-actions, actions, *, false",
        "iam-deny-actions, actions, i*:GetRole, false",
    })
    void take_only_what_is_within_bounds(String fault, String parameter, String value, boolean taken) {
        FaultParameter found = FaultFiles.shipped()
                .fault(fault)
                .flatMap(f -> f.parameter(parameter))
                .orElseThrow();
        assertThat(found.refusal(value).isEmpty()).isEqualTo(taken);
    }

    @Test
    void a_file_of_ones_own_that_is_not_there_is_a_problem() {
        Problems problems = new Problems();
        assertThat(new FaultFiles(FisActions.shipped()).read(Path.of("nowhere.yaml"), problems))
                .isEmpty();
        assertThat(problems.all()).extracting(p -> p.place()).containsExactly(new Place("nowhere.yaml", 0, 0));
    }

    private static String line(Fault fault) {
        return "%s | %s | %s | %s | %s..%s | %s | RPN %d"
                .formatted(
                        fault.id(),
                        fault.category().label(),
                        fault.target().noun(),
                        fault.mechanism().kind(),
                        fault.shortest(),
                        fault.longest(),
                        fault.parameters().stream()
                                .map(p -> p.name() + " " + p.bounds()
                                        + p.preset().map(x -> " = " + x).orElse(""))
                                .collect(Collectors.joining(", ")),
                        fault.failureMode().riskPriority());
    }
}
