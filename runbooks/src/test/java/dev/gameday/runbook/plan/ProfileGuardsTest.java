package dev.gameday.runbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.plan.Guards.Refusal;
import dev.gameday.runbook.profile.Approval;
import dev.gameday.runbook.profile.Freeze;
import dev.gameday.runbook.profile.Hold;
import dev.gameday.runbook.profile.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileGuardsTest {
    private final Desk desk = new Desk();
    private final Setting setting = new Setting();

    @BeforeEach
    void one_injection() {
        desk.story.slow("5");
    }

    private List<Refusal> refusals() {
        return ProfileGuards.refusals(desk.plan(), setting.circumstances());
    }

    private void refuses(String guard, String sentence) {
        assertThat(refusals()).containsExactly(new Refusal(guard, sentence));
    }

    private String hash() {
        return PlanHash.of(desk.plan());
    }

    private void approved(String by, Duration validFor) {
        setting.approval = Optional.of(new Approval(hash(), by, Setting.NOW, Setting.NOW.plus(validFor)));
    }

    @Test
    void a_plan_within_its_profile_is_not_refused() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void another_account_or_region_than_the_profiles_is_refused() {
        setting.account = "999988887777";
        setting.region = "us-east-1";
        assertThat(refusals())
                .containsExactly(
                        new Refusal(
                                "account",
                                "the caller's account is 111122223333 but the profile trial allows 999988887777; switch"
                                        + " credentials or profile"),
                        new Refusal(
                                "region",
                                "the Region is eu-west-1 but the profile trial allows us-east-1; switch the Region or"
                                        + " the profile"));
    }

    @Test
    void a_scenario_or_a_fault_that_the_profile_does_not_name_is_refused() {
        setting.scenarios = Set.of("other");
        setting.faults = Set.of("other-fault");
        assertThat(refusals()).extracting(Refusal::guard).containsExactly("scenario", "fault");
    }

    @Test
    void a_blast_radius_beyond_the_bound_is_refused() {
        setting.limits = new Limits(1, 4, Duration.ofHours(1), 100);
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.guard()).isEqualTo("blast-radius");
            assertThat(refusal.sentence()).startsWith("step slow hits ").endsWith("(1, 4 %, PT1H); make it smaller");
        });
    }

    @Test
    void an_injection_that_lasts_longer_than_allowed_is_refused() {
        setting.limits = new Limits(1, 100, Duration.ofSeconds(30), 100);
        assertThat(refusals()).extracting(Refusal::guard).containsExactly("blast-radius");
    }

    @Test
    void more_action_minutes_than_allowed_are_refused() {
        int minutes = Cost.of(desk.plan()).actionMinutes();
        setting.limits = new Limits(10, 100, Duration.ofHours(1), Math.max(0, minutes - 1));
        assertThat(refusals()).extracting(Refusal::guard).isEqualTo(minutes == 0 ? List.of() : List.of("cost"));
    }

    @Test
    void a_freeze_that_the_run_would_touch_is_refused_and_one_that_is_over_is_not() {
        setting.freezes.add(new Freeze(Setting.NOW.minusSeconds(60), Setting.NOW, "over"));
        assertThat(refusals()).isEmpty();
        setting.freezes.add(new Freeze(Setting.NOW.plusSeconds(60), Setting.NOW.plusSeconds(3600), "year end"));
        refuses(
                "freeze",
                "a freeze is on from 2026-01-05T09:01:00Z until 2026-01-05T10:00:00Z (year end); wait until it is over");
    }

    @Test
    void a_flagged_incident_is_refused() {
        setting.incident = Optional.of("INC-7: payments down");
        refuses("incident", "a real incident is flagged (INC-7: payments down); wait until it is over");
    }

    @Test
    void a_target_that_another_consoles_run_holds_is_refused() {
        setting.holds.add(new Hold("20260105-0800-aaaa", "bea", "arn:aws:x", Setting.NOW.plusSeconds(60)));
        refuses(
                "lock",
                "arn:aws:x is held by session 20260105-0800-aaaa of bea until 2026-01-05T09:01:00Z at the longest; wait"
                        + " for its end or halt it");
    }

    @Test
    void no_room_for_the_record_is_refused() {
        setting.free = 1 << 20;
        refuses("disk", "only 1 MiB are free for the record, and 64 are needed; free some space");
    }

    @Test
    void a_plan_that_nobody_else_approved_is_refused_and_that_can_not_be_waived() {
        setting.approvalRule = Optional.of(Duration.ofHours(1));
        assertThat(refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.sentence())
                    .isEqualTo("nobody approved this very plan; have somebody else type: approve " + hash());
            assertThat(refusal.absolute()).isTrue();
        });
    }

    @Test
    void an_approval_that_can_not_be_read_is_none_and_its_refusal_names_no_override() {
        setting.approvalRule = Optional.of(Duration.ofHours(1));
        setting.unknown.put("approval", "no answer");
        assertThat(Guards.refusals(desk.plan(), desk.environment.binding(), desk.facts(), setting.circumstances()))
                .containsExactly(new Refusal("approval", "it can't be told (no answer), and unknown is no; try again"));
    }

    @Test
    void ones_own_approval_is_none() {
        setting.approvalRule = Optional.of(Duration.ofHours(1));
        approved(Pieces.IDENTITY.arn(), Duration.ofHours(1));
        assertThat(refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.sentence())
                        .startsWith(Pieces.IDENTITY.arn() + " approved this plan and would run it"));
    }

    @Test
    void an_approval_that_expired_is_none() {
        setting.approvalRule = Optional.of(Duration.ofHours(1));
        approved("arn:aws:iam::111122223333:user/bea", Duration.ZERO);
        assertThat(refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.sentence())
                        .startsWith(
                                "the approval by arn:aws:iam::111122223333:user/bea expired at 2026-01-05T09:00:00Z"));
    }

    @Test
    void an_approval_by_somebody_else_lets_the_plan_pass() {
        setting.approvalRule = Optional.of(Duration.ofHours(1));
        approved("arn:aws:iam::111122223333:user/bea", Duration.ofHours(1));
        assertThat(refusals()).isEmpty();
    }
}
