package dev.gameday.runbook.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.file.CaseFile;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.yaml.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {
    /** The stop drill shows a customer nothing. */
    private static final Set<String> NOT_BLIND = Set.of("stop-drill");

    static Stream<BlindCase> cases() {
        return CaseFile.shipped().stream();
    }

    @Test
    void every_shipped_scenario_that_can_be_run_blind_has_a_case() {
        Set<String> scenarios = Runbooks.shipped().all().stream()
                .map(Runbook::id)
                .filter(id -> !NOT_BLIND.contains(id))
                .collect(Collectors.toSet());
        assertThat(cases().map(BlindCase::scenario)).containsAll(scenarios).allMatch(scenarios::contains);
    }

    @Test
    void every_level_has_several_cases_and_twenty_seeds_draw_them_all() {
        for (int level = 1; level <= BlindCase.HARDEST; level++) {
            int wanted = level;
            List<String> of = cases().filter(each -> each.level() == wanted)
                    .map(BlindCase::id)
                    .toList();
            assertThat(of).hasSizeGreaterThan(2);
            assertThat(LongStream.rangeClosed(1, 20)
                            .mapToObj(seed ->
                                    Draw.of(CaseFile.shipped(), seed, wanted).id()))
                    .containsAll(of);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_names_injections_of_its_scenario_and_pages_without_naming_what_is_wrong(BlindCase about) {
        Runbook runbook = runbook(about);
        List<Step.Inject> injects = runbook.steps().stream()
                .filter(Step.Inject.class::isInstance)
                .map(Step.Inject.class::cast)
                .toList();
        assertThat(injects).extracting(Step.Inject::id).containsAll(about.injections());
        assertThat(about.alarm().stream()).allMatch(alarm -> runbook.alarms().contains(alarm));
        assertThat(about.page()).doesNotContainIgnoringCase(runbook.title());
        assertThat(injects)
                .allSatisfy(inject -> assertThat(about.page())
                        .doesNotContain(inject.fault())
                        .doesNotContainIgnoringCase(inject.title()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_ideal_path_supposes_what_is_right_and_does_what_helps(BlindCase about) {
        assertThat(about.ideal())
                .anyMatch(step ->
                        step.action().equals("suspect " + about.suspicions().get(0)))
                .anyMatch(step -> step.action().startsWith("mitigate ")
                        && about.helps(step.action().substring("mitigate ".length())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_run_blind_has_the_case_s_injections_and_every_guard_but_with_patience(BlindCase about) {
        Runbook runbook = runbook(about);
        Runbook staged = Staging.of(runbook, Draw.of(about, runbook, 3), GuardFile.shipped(), List.of("dlq"));
        assertThat(staged.steps().stream().filter(Step.Inject.class::isInstance).map(Step::id))
                .containsExactlyElementsOf(about.injections());
        assertThat(staged.steps().stream().filter(Step::guided).map(Step::id)).containsExactly(Staging.SHIFT);
        GuardFile.shipped().forEach(guard -> {
            assertThat(staged.relaxed()).contains(guard.id());
            assertThat(staged.stopConditions())
                    .anyMatch(own ->
                            own.id().equals(guard.id()) && own.sustained().compareTo(guard.sustained()) > 0);
        });
        assertThat(staged.alarms()).containsExactly("dlq");
        assertThat(staged.hypothesis().assertions()).isNotEmpty();
    }

    @Test
    void a_broken_case_is_told_whole_with_its_lines() {
        String text = """
                scenario: iam-denial
                level: 4
                inject: [deny]
                lasts: PT20M
                after: PT4M
                page: Nothing works.
                answer: A role was denied.
                suspicions: [router-role bad-luck]
                mitigations: [restore-policy router-role]
                ideal:
                  - {do: look alarms, within: PT2M}
                  - {do: dance, within: PT1M}
                colour: red
                """;
        List<Problem> problems = CaseFile.read("mine", text).problems();
        assertThat(problems)
                .extracting(Problem::toString)
                .anyMatch(told -> told.contains(":2:"))
                .anyMatch(told -> told.contains("bad-luck") && told.contains("excessive-load"))
                .anyMatch(told -> told.contains("'dance' is no step"))
                .anyMatch(told -> told.contains("no mitigation that helps"))
                .anyMatch(told -> told.contains("before the step above it"))
                .anyMatch(told -> told.contains("unknown key 'colour'"));
    }

    private static Runbook runbook(BlindCase about) {
        return Runbooks.shipped().find(about.scenario()).value().orElseThrow();
    }
}
