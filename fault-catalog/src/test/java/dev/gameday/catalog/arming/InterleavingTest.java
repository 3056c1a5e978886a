package dev.gameday.catalog.arming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever others do before, between and after: once disarmed, a function is as their changes alone would have left it. */
class InterleavingTest {
    private static final int SEEDS = 20_000;
    private static final Addition FIS = new Addition(
            "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-x86_64:287",
            Map.of(
                    Kit.WRAPPER,
                    Kit.FIS.bootstrap(),
                    "AWS_FIS_CONFIGURATION_LOCATION",
                    "arn:aws:s3:::bucket/FisConfigs/"));
    private static final Addition FAULTS = new Addition(
            "arn:aws:lambda:eu-west-1:111122223333:layer:gameday-faults-java:4",
            Map.of(
                    Kit.WRAPPER,
                    Kit.FAULTS.bootstrap(),
                    "GAMEDAY_FAULTS",
                    "arn:aws:s3:::bucket/gameday/faults/f.json",
                    "GAMEDAY_EGRESS",
                    "proxy"));

    @Test
    void disarming_leaves_what_foreign_changes_alone_would_have_left() {
        int armed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Addition ours = random.nextBoolean() ? FIS : FAULTS;
            Arrangement real = Arrangement.EMPTY;
            Arrangement alone = Arrangement.EMPTY;
            Optional<Added> mark = Optional.empty();
            List<String> story = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                if (mark.isEmpty() && random.nextInt(3) == 0) {
                    if (ours.foreign(real).isEmpty()) {
                        mark = Optional.of(ours.lacking(real));
                        real = ours.to(real);
                        story.add("armed");
                        armed++;
                    }
                } else if (mark.isPresent() && random.nextInt(4) == 0) {
                    real = mark.get().from(real);
                    mark = Optional.empty();
                    story.add("disarmed");
                } else {
                    ForeignChange change = ForeignChange.any(random, ours);
                    real = change.change().apply(real);
                    alone = change.change().apply(alone);
                    story.add(change.toString());
                }
            }
            Arrangement end = mark.isPresent() ? mark.get().from(real) : real;
            assertThat(end).describedAs("seed %d: %s", seed, story).isEqualTo(alone);
        }
        assertThat(armed).isGreaterThan(SEEDS / 2);
    }

    @Test
    void armed_and_disarmed_again_a_function_is_as_it_was() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Arrangement before = Arrangement.EMPTY;
            for (int i = random.nextInt(6); i > 0; i--) {
                before = ForeignChange.any(random, FIS).change().apply(before);
            }
            Added added = FIS.lacking(before);
            assertThat(added.from(FIS.to(before))).describedAs("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void the_mark_says_all_that_disarming_needs() {
        Added added = FAULTS.lacking(Arrangement.EMPTY);
        assertThat(Added.parse(added.toString())).contains(added);
        assertThat(added.toString()).doesNotContain("bucket").hasSizeLessThan(256);
        for (String foreign : List.of("armed by hand", "x", "GAMEDAY_FAULTS=", added + " " + added, " ")) {
            assertThat(Added.parse(foreign)).describedAs(foreign).isEmpty();
        }
        assertThat(Added.parse("")).contains(Added.NOTHING);
    }

    @Test
    void a_function_s_variables_are_never_in_a_text() {
        Arrangement secret = new Arrangement(List.of(), Map.of("PASSWORD", "hunter2"));
        assertThat(secret.toString()).contains("PASSWORD").doesNotContain("hunter2");
        assertThat(new Addition("l", Map.of("GAMEDAY_FAULTS", "https://signed")).toString())
                .doesNotContain("signed");
    }
}
