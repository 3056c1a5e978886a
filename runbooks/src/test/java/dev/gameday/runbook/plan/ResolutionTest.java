package dev.gameday.runbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Environment;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Story;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:orders";

    private final Story story = new Story();
    private final Environment environment = new Environment();
    private final List<StopCondition> global = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();

    private Resolution resolve() {
        return Resolution.of(new PlanRequest(
                story.runbook(), Pieces.catalog(), environment.binding(), global, settings, Pieces.SESSION));
    }

    private void inject(String fault, String target, String zone, String length, Map<String, String> given) {
        story.steps.add(
                Pieces.inject("hurt", fault, target, Optional.of(zone).filter(name -> !name.isEmpty()), length, given));
    }

    private Resolution.Resolved only() {
        Resolution resolution = resolve();
        assertThat(resolution.problems()).isEmpty();
        assertThat(resolution.injections()).hasSize(1);
        return resolution.injections().get(0);
    }

    private List<String> problems() {
        return resolve().problems().stream().map(Problem::toString).toList();
    }

    @Test
    void settings_are_the_presets_where_nothing_else_is_set() {
        story.parameters.add(Pieces.number("load", Optional.of("10")));
        story.parameters.add(Pieces.number("share", Optional.of("20")));
        settings.put("share", "30");

        assertThat(resolve().problems()).isEmpty();
        assertThat(resolve().settings()).isEqualTo(Map.of("load", "10", "share", "30"));
    }

    @Test
    void an_unknown_setting_is_refused_with_those_that_there_are() {
        settings.put("laod", "1");
        assertThat(problems()).containsExactly("--set laod=1: story has no parameter 'laod', leave it out");

        story.parameters.add(Pieces.number("load", Optional.of("10")));
        assertThat(problems()).containsExactly("--set laod=1: story has no parameter 'laod', set one of load");
    }

    @ParameterizedTest
    @CsvSource({"0", "101", "many"})
    void a_setting_that_is_out_of_bounds_or_no_number_is_refused_with_its_bounds(String value) {
        story.parameters.add(Pieces.number("load", Optional.of("10")));
        settings.put("load", value);

        assertThat(resolve().problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.place().toString()).isEqualTo("--set load=" + value);
            assertThat(problem.wrong()).contains(value);
            assertThat(problem.remedy()).contains("1 to 100");
        });
    }

    @Test
    void settings_and_resources_are_filled_in_wherever_a_step_names_them() {
        story.parameters.add(Pieces.number("late", Optional.of("42")));
        story.parameters.add(Pieces.number("minutes", Optional.of("7")));
        environment.resources.put("part", "9");
        inject("slow", "intake", "", "PT${minutes}M", Map.of("delay", "${late}", "percentage", "${part}"));

        assertThat(only().arguments()).isEqualTo(Map.of("delay", "42", "percentage", "9"));
        assertThat(only().duration()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void a_setting_wins_over_a_resource_of_its_name_and_its_text_is_not_filled_in_again() {
        story.parameters.add(Pieces.number("late", Optional.of("42")));
        environment.resources.put("late", "$1 ${late}");
        environment.resources.put("odd", "arn:$1 ${late}");
        inject("deny", "writer", "", "PT5M", Map.of("resource", "${odd}"));
        assertThat(only().arguments()).containsEntry("resource", "arn:$1 ${late}");

        story.steps.clear();
        story.slow("${late}");
        assertThat(only().arguments()).containsEntry("delay", "42");
    }

    @Test
    void a_placeholder_that_nothing_fills_is_refused() {
        inject("deny", "writer", "", "PT5M", Map.of("resource", "arn:aws:sqs:${who}"));

        assertThat(problems())
                .containsExactly(
                        "story, step hurt: '${who}' is neither a parameter nor a resource of the binding, name one"
                                + " that is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", QUEUE})
    void a_resource_is_given_by_its_logical_name_or_as_an_arn(String given) {
        environment.resources.put("orders", QUEUE);
        inject("deny", "writer", "", "PT5M", Map.of("resource", given));

        assertThat(only().arguments()).isEqualTo(Map.of("resource", QUEUE));
    }

    @Test
    void an_unknown_resource_is_refused_with_those_that_there_are() {
        inject("deny", "writer", "", "PT5M", Map.of("resource", "stock"));
        assertThat(problems()).containsExactly("story, step hurt: the binding here has no resource 'stock', add it");

        environment.resources.put("orders", QUEUE);
        assertThat(problems())
                .containsExactly("story, step hurt: the binding here has no resource 'stock', choose one of orders");
    }

    @Test
    void an_unknown_fault_is_refused() {
        inject("slwo", "intake", "", "PT5M", Map.of());

        assertThat(problems())
                .containsExactly("story, step hurt: there is no fault 'slwo', choose one that 'fault list' shows");
    }

    @Test
    void arguments_that_are_missing_unknown_or_out_of_bounds_are_refused() {
        inject("slow", "intake", "", "PT5M", Map.of("dealy", "5", "percentage", "101"));

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "story, step hurt: slow has no parameter 'dealy', leave it out",
                        "story, step hurt: percentage is 101, outside its bounds, write 1 to 100",
                        "story, step hurt: slow needs 'delay', give it: 1 to 100");
    }

    @Test
    void what_is_not_given_is_the_preset_of_the_fault() {
        story.slow("5");

        assertThat(only().arguments()).isEqualTo(Map.of("delay", "5", "percentage", "100"));
    }

    @ParameterizedTest
    @CsvSource({"PT1M", "PT1H"})
    void the_ends_of_the_range_of_durations_are_accepted(String length) {
        inject("starve", "intake", "", length, Map.of());

        assertThat(only().duration()).isEqualTo(Duration.parse(length));
    }

    @ParameterizedTest
    @CsvSource({"PT59.999S", "PT1H0.001S", "PT0S", "-PT5M"})
    void a_duration_outside_the_range_of_the_fault_is_refused(String length) {
        inject("starve", "intake", "", length, Map.of());

        assertThat(problems())
                .containsExactly(
                        "story, step hurt: the duration " + length + " is refused for starve, write PT1M to PT1H");
    }

    @Test
    void what_is_no_duration_is_refused() {
        inject("starve", "intake", "", "five minutes", Map.of());

        assertThat(problems())
                .containsExactly("story, step hurt: 'five minutes' is not a duration, write ISO 8601, as PT5M");
    }

    @Test
    void a_zone_becomes_what_the_account_calls_it() {
        inject("cut", "private", "a", "PT5M", Map.of());

        assertThat(only().zone()).contains("eu-west-1a");
    }

    @Test
    void an_unknown_zone_and_a_subnet_without_one_are_refused() {
        inject("cut", "private", "z", "PT5M", Map.of());
        assertThat(problems()).containsExactly("story, step hurt: the binding here has no zone 'z', choose one of a");

        story.steps.clear();
        inject("cut", "private", "", "PT5M", Map.of());
        assertThat(problems())
                .containsExactly("story, step hurt: cut hits subnets, but of which zone is not said,"
                        + " write zone: a, or zone: all for all");
    }

    @Test
    void every_zone_is_meant_only_where_it_is_written() {
        inject("cut", "private", "all", "PT5M", Map.of());

        assertThat(problems()).isEmpty();
        assertThat(only().zone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"starve,,function,intake", "deny,,role,writer", "cut,a,subnet,private", "spoil,,queue,work"})
    void a_target_is_looked_for_among_those_of_its_kind_alone(String fault, String zone, String noun, String known) {
        Map<String, String> given = fault.equals("deny") ? Map.of("resource", QUEUE) : Map.of();
        inject(fault, "elsewhere", zone == null ? "" : zone, "PT5M", given);

        assertThat(problems())
                .containsExactly(
                        "story, step hurt: the binding here has no " + noun + " 'elsewhere', choose one of " + known);
    }

    @Test
    void a_stop_condition_may_bear_the_name_of_a_global_one_only_in_its_place() {
        global.add(Pieces.stop("errors", "errors", "<= 5", Optional.empty()));
        story.stopConditions.add(Pieces.stop("errors", "errors", "<= 50", Optional.empty()));
        assertThat(problems())
                .containsExactly("story, stop condition errors: a global stop condition is called 'errors' too,"
                        + " give this one another name, or put it in the other's place with 'relaxes: [errors]'");

        story.relaxed.add("errors");
        assertThat(problems()).isEmpty();
    }

    @Test
    void every_problem_of_every_step_is_told_at_once_and_a_sound_step_is_resolved_beside_them() {
        settings.put("unknown", "1");
        inject("nothing", "intake", "", "PT5M", Map.of());
        inject("slow", "elsewhere", "z", "PT5S", Map.of("percentage", "0"));
        story.slow("5");

        Resolution resolution = resolve();

        assertThat(resolution.problems()).hasSize(7);
        assertThat(resolution.injections())
                .extracting(injection -> injection.step().id())
                .containsExactly("slow");
    }
}
