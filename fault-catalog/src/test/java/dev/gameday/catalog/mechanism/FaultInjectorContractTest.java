package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.file.FaultFiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;

/** What every mechanism keeps to, for every fault that is shipped. */
class FaultInjectorContractTest {
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry("memory", "256"),
            Map.entry("concurrency", "5"),
            Map.entry("actions", "dynamodb:Query"),
            Map.entry("message", "{}"),
            Map.entry("malformed", "?"),
            Map.entry("megabytes", "64"),
            Map.entry("host", "example.com"),
            Map.entry("factor", "3"));

    private final Account account = new Account();
    private final FaultInjector injector = account.injector();

    static Stream<Injection> every_shipped_fault() {
        return FaultFiles.shipped().all().stream()
                .map(f -> Account.injection(f.id().value(), ARGUMENTS))
                .flatMap(injection -> injection.expires()
                        ? Stream.of(injection)
                        : Stream.of(injection, Account.scheduled(injection)));
    }

    @ParameterizedTest
    @MethodSource("every_shipped_fault")
    void preparing_changes_nothing(Injection injection) {
        String before = account.picture();
        prepare(injection);
        assertThat(account.picture()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("every_shipped_fault")
    void removing_what_was_never_injected_is_gone_and_changes_nothing(Injection injection) {
        Undo undo = prepare(injection);
        String before = account.picture();
        injector.remove(undo);
        outlast(undo);

        assertThat(state(injector.remove(undo)).presence()).isEqualTo(Presence.GONE);
        assertThat(account.picture()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("every_shipped_fault")
    void another_process_removes_it_from_the_undo_alone_and_twice(Injection injection) {
        Undo undo = prepare(injection);
        assertThat(state(injector.inject(injection, undo)).presence()).isIn(Presence.STARTING, Presence.ACTIVE);
        settle();

        FaultInjector other = account.injector();
        assertThat(state(other.status(undo)).presence()).isEqualTo(Presence.ACTIVE);
        other.remove(undo);
        settle();
        outlast(undo);
        other.remove(undo);

        assertThat(state(other.remove(undo)).presence()).isEqualTo(Presence.GONE);
        assertThat(state(other.remove(undo)).presence()).isEqualTo(Presence.GONE);
        assertThat(state(other.status(undo)).presence()).isEqualTo(Presence.GONE);
    }

    @ParameterizedTest
    @MethodSource("every_shipped_fault")
    void injecting_twice_makes_one(Injection injection) {
        Undo undo = prepare(injection);
        injector.inject(injection, undo);
        String once = account.picture();

        injector.inject(injection, undo);

        assertThat(account.picture()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("every_shipped_fault")
    void the_undo_says_what_it_does_and_what_a_person_would_type(Injection injection) {
        Undo undo = prepare(injection);

        assertThat(undo.injection()).isEqualTo(injection.id());
        assertThat(undo.mechanism()).isEqualTo(injection.fault().mechanism().kind());
        assertThat(undo.sentence()).isNotBlank().endsWith(".");
        assertThat(undo.byHand()).containsPattern("aws |curl ").doesNotContain("${", "null");
        assertThat(undo.expiresAt().isPresent()).isEqualTo(injection.expires());
        assertThat(injector.calls(injection)).allMatch(call -> call.matches("[a-z0-9]+:[A-Z][A-Za-z]+"));
    }

    private void settle() {
        account.lambda.update = LastUpdateStatus.SUCCESSFUL;
        account.fis.experiments.replaceAll((id, e) -> e.toBuilder()
                .state(s -> s.status(
                        e.state().status() == ExperimentStatus.STOPPING
                                ? ExperimentStatus.STOPPED
                                : e.state().status() == ExperimentStatus.PENDING
                                        ? ExperimentStatus.RUNNING
                                        : e.state().status()))
                .build());
    }

    /** What can't be taken away before is taken away when it has ended by itself. */
    private void outlast(Undo undo) {
        account.now = undo.expiresAt().orElse(account.now);
        account.sqs.giveUpAll("orders", "orders-dlq");
    }

    private Undo prepare(Injection injection) {
        return injector.prepare(injection, Account.START).value().orElseThrow();
    }

    private static ControlState state(Outcome<ControlState> outcome) {
        return outcome.match(state -> state, trouble -> {
            throw new AssertionError(trouble);
        });
    }
}
