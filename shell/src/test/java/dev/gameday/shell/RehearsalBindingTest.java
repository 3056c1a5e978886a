package dev.gameday.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.file.BindingFile;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped runbooks name is bound in the rehearsal and known to the catalog. */
class RehearsalBindingTest {
    private static final Binding BINDING = binding();
    private static final FaultCatalog CATALOG = FaultFiles.shipped();

    static Stream<Runbook> runbooks() {
        return Runbooks.shipped().all().stream();
    }

    @Test
    void the_binding_loads_and_is_that_of_the_practice_account() {
        assertThat(BINDING.account()).isEqualTo("111122223333");
        assertThat(BINDING.zones()).isEqualTo(Map.of("a", "eu-west-1a", "b", "eu-west-1b", "c", "eu-west-1c"));
        assertThat(BINDING.resources().get("positions"))
                .isEqualTo("arn:aws:dynamodb:eu-west-1:111122223333:table/positions");
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void every_metric_and_alarm_of_a_shipped_runbook_is_bound(Runbook runbook) {
        assertThat(BINDING.metrics().keySet()).containsAll(metrics(runbook).toList());
        assertThat(BINDING.alarms().keySet()).containsAll(alarms(runbook).toList());
    }

    @Test
    void every_metric_and_alarm_of_the_guards_is_bound() {
        assertThat(BINDING.metrics().keySet())
                .containsAll(
                        GuardFile.shipped().stream().map(StopCondition::metric).toList());
        assertThat(BINDING.alarms().keySet())
                .containsAll(GuardFile.shipped().stream()
                        .flatMap(guard -> guard.alarm().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void every_injection_of_a_shipped_runbook_can_be_made(Runbook runbook) {
        injections(runbook).forEach(inject -> {
            Fault fault = CATALOG.fault(inject.fault()).orElseThrow();
            assertThat(
                            switch (fault.target()) {
                                case LAMBDA_FUNCTION -> BINDING.functions().keySet();
                                case IAM_ROLE -> BINDING.roles().keySet();
                                case SUBNET -> BINDING.subnets().keySet();
                                case QUEUE -> BINDING.queues().keySet();
                                case LOAD -> BINDING.clients().keySet();
                            })
                    .contains(inject.target());
            assertThat(Duration.parse(inject.duration())).isBetween(fault.shortest(), fault.longest());
            inject.arguments()
                    .forEach((name, value) -> assertThat(
                                    fault.parameter(name).orElseThrow().refusal(value.startsWith("${") ? "30" : value))
                            .isEmpty());
            assertThat(BINDING.logs().keySet())
                    .containsAll(inject.proof().log().stream().toList());
        });
    }

    private static Stream<String> metrics(Runbook runbook) {
        return Stream.of(
                        runbook.steadyState().stream().map(SteadyState::metric),
                        runbook.watch().stream(),
                        runbook.stopConditions().stream().map(StopCondition::metric),
                        injections(runbook).flatMap(inject -> inject.proof().metric().stream()),
                        probes(runbook).flatMap(probe -> {
                            if (probe instanceof Probe.MetricProbe metric) {
                                return Stream.of(metric.metric());
                            }
                            return probe instanceof Probe.ReturnProbe returns
                                    ? Stream.of(returns.metric())
                                    : Stream.empty();
                        }))
                .flatMap(names -> names);
    }

    private static Stream<String> alarms(Runbook runbook) {
        return Stream.of(
                        runbook.alarms().stream(),
                        runbook.stopConditions().stream().flatMap(c -> c.alarm().stream()),
                        probes(runbook)
                                .flatMap(probe -> probe instanceof Probe.AlarmProbe alarm
                                        ? Stream.of(alarm.alarm())
                                        : Stream.empty()))
                .flatMap(names -> names);
    }

    private static Stream<Probe> probes(Runbook runbook) {
        return Stream.concat(runbook.hypothesis().assertions().stream(), runbook.observations().stream())
                .map(assertion -> assertion.probe());
    }

    private static Stream<Step.Inject> injections(Runbook runbook) {
        return runbook.steps().stream()
                .flatMap(step -> step instanceof Step.Inject inject ? Stream.of(inject) : Stream.empty());
    }

    private static Binding binding() {
        try {
            Path file =
                    Path.of(Objects.requireNonNull(RehearsalBindingTest.class.getResource("/bindings/rehearsal.yaml"))
                            .toURI());
            return BindingFile.read(file).value().orElseThrow();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
