package dev.gameday.catalog.arming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Arming a step at a time, with what Lambda and others do in between. */
class ArmingTest {
    private static final InjectionId ID = new InjectionId(new SessionId("session-1"), "f");
    private static final Addition FIS = new Addition(
            "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-x86_64:287",
            Map.of(Kit.WRAPPER, Kit.FIS.bootstrap(), "AWS_FIS_CONFIGURATION_LOCATION", "arn:aws:s3:::b/FisConfigs/"));
    private static final Arrangement THEIRS =
            new Arrangement(List.of("arn:aws:lambda:eu-west-1:999988887777:layer:theirs:3"), Map.of("THEIRS", "1"));

    private static final int MOST = 12;

    private final FakeFunctions functions =
            new FakeFunctions(FitnessTest.setup("java17", THEIRS, Optional.empty(), Readiness.READY));
    private final Arming arming = new Arming(functions);
    private final ArmingChange change = ArmingChange.of(functions.setup(), Kit.FIS, FIS);
    private final Undo undo = change.undo(ID);

    @Test
    void the_mark_comes_before_the_change_and_goes_after_it() {
        assertThat(until(Presence.ACTIVE, () -> arming.put(change)).presence()).isEqualTo(Presence.ACTIVE);
        assertThat(functions.tags).containsOnlyKeys(Kit.FIS.tag());
        assertThat(until(Presence.GONE, () -> arming.remove(undo)).presence()).isEqualTo(Presence.GONE);
        assertThat(functions.done).containsExactly("tag", "write", "write", "untag");
        assertThat(functions.arrangement()).isEqualTo(THEIRS);
        assertThat(functions.tags).isEmpty();
    }

    @Test
    void a_change_by_somebody_else_between_the_read_and_the_write_is_kept() {
        functions.beforeWrites.add(() -> functions.change(new Arrangement(THEIRS.layers(), Map.of("THEIRS", "2"))));
        until(Presence.ACTIVE, () -> arming.put(change));
        assertThat(functions.done).containsExactly("tag", "conflict", "write");
        assertThat(functions.arrangement().variables())
                .containsEntry("THEIRS", "2")
                .hasSize(3);
    }

    @Test
    void somebody_else_who_arms_it_at_the_same_time_is_not_undone() {
        Arrangement byThem = FIS.to(functions.arrangement());
        functions.beforeWrites.add(
                () -> functions.change(new Arrangement(byThem.layers(), Map.of(Kit.WRAPPER, "/opt/theirs"))));
        assertThat(outcomes(() -> arming.put(change), 3))
                .last()
                .satisfies(last -> assertThat(last.match(state -> "", Trouble::sentence))
                        .contains("was changed by somebody else meanwhile"));
        assertThat(functions.arrangement().variables()).containsEntry(Kit.WRAPPER, "/opt/theirs");
    }

    @Test
    void an_update_that_fails_is_told_with_its_reason_and_can_be_undone() {
        functions.failures.add("SubnetOutOfIPAddresses: none left");
        ControlState failed = until(Presence.ENDED, () -> arming.put(change));
        assertThat(failed.failure()).contains("SubnetOutOfIPAddresses: none left");
        functions.failures.add("SubnetOutOfIPAddresses: still none");
        assertThat(until(Presence.GONE, () -> arming.remove(undo)).presence()).isEqualTo(Presence.GONE);
        assertThat(functions.arrangement()).isEqualTo(THEIRS);
        assertThat(functions.setup().readiness()).isEqualTo(Readiness.READY);
    }

    @Test
    void an_answer_that_is_lost_is_not_a_change_that_is_lost() {
        functions.troubles.add(new Trouble(Trouble.Kind.TIMED_OUT, "no answer"));
        until(Presence.ACTIVE, () -> arming.put(change));
        assertThat(functions.done).containsExactly("tag", "write");
    }

    @Test
    void a_function_that_was_armed_anew_by_another_session_keeps_its_mark() {
        until(Presence.ACTIVE, () -> arming.put(change));
        functions.tags.put(Kit.FIS.tag(), "another mark");
        until(Presence.GONE, () -> arming.remove(undo));
        assertThat(functions.tags).containsEntry(Kit.FIS.tag(), "another mark");
    }

    @Test
    void an_undo_is_told_apart_by_its_kit_and_says_what_it_takes() {
        assertThat(ArmingChange.added(undo, Kit.FIS)).contains(change.added());
        assertThat(ArmingChange.added(undo, Kit.FAULTS)).isEmpty();
        assertThat(undo.sentence())
                .isEqualTo("Take the layer aws-fis-extension-x86_64 and the variables AWS_FIS_CONFIGURATION_LOCATION,"
                        + " AWS_LAMBDA_EXEC_WRAPPER off f again.");
        assertThat(undo.facts().toString()).doesNotContain("FisConfigs");
    }

    private static ControlState until(Presence wanted, Supplier<Outcome<ControlState>> step) {
        List<Outcome<ControlState>> outcomes = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Outcome<ControlState> outcome = step.get();
            outcomes.add(outcome);
            if (outcome.match(state -> state.presence() == wanted, trouble -> false)) {
                return outcome.value().orElseThrow();
            }
        }
        throw new AssertionError(outcomes);
    }

    private static List<Outcome<ControlState>> outcomes(Supplier<Outcome<ControlState>> step, int most) {
        return Stream.generate(step).limit(most).toList();
    }
}
