package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.profile.Freeze;
import dev.gameday.runbook.profile.Limits;
import dev.gameday.runbook.profile.Live;
import dev.gameday.runbook.profile.Notification;
import dev.gameday.runbook.profile.Notification.Occasion;
import dev.gameday.runbook.profile.Precautions;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.yaml.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileFileTest {
    private static final String WHOLE = """
            name: payments
            account: "111122223333"
            region: eu-west-1
            store: {bucket: payments-gameday, folder: gameday/}
            scenarios: [stop-drill, stale-positions]
            faults: [lambda-delay]
            limits: {resources: 3, percentage: 50, longest: PT10M, action-minutes: 60}
            freezes:
              - {from: 2026-12-20T00:00:00Z, until: 2027-01-03T00:00:00Z, reason: year end}
            approval: {valid-for: PT8H}
            """;

    @Test
    void every_key_is_read() {
        Profile profile = ProfileFile.read("payments.yaml", WHOLE).value().orElseThrow();
        assertThat(profile.store()).contains(new Profile.Store("payments-gameday", "gameday/"));
        assertThat(profile.allowsScenario("stop-drill")).isTrue();
        assertThat(profile.allowsScenario("retry-storm")).isFalse();
        assertThat(profile.allowsFault("lambda-error")).isFalse();
        assertThat(profile.limits()).isEqualTo(new Limits(3, 50, Duration.ofMinutes(10), 60));
        assertThat(profile.freezes())
                .containsExactly(new Freeze(
                        Instant.parse("2026-12-20T00:00:00Z"), Instant.parse("2027-01-03T00:00:00Z"), "year end"));
        assertThat(profile.approvalValidFor()).contains(Duration.ofHours(8));
    }

    @Test
    void webhooks_are_read_by_where_their_addresses_are() {
        Profile profile = ProfileFile.read("payments.yaml", WHOLE + """
                        notify:
                          - {webhook: "env:GAMEDAY_HOOK", on: [start, halt], rehearsals: true}
                          - {webhook: secrets/hook}
                        """).value().orElseThrow();

        assertThat(profile.notifications())
                .containsExactly(
                        new Notification("env:GAMEDAY_HOOK", Set.of(Occasion.START, Occasion.HALT), true),
                        new Notification("secrets/hook", EnumSet.allOf(Occasion.class), false));
        assertThat(profile.notifications()
                        .get(1)
                        .from(Path.of("/etc/gameday/payments.yaml"))
                        .webhook())
                .isEqualTo("/etc/gameday/secrets/hook");
    }

    @Test
    void an_address_in_a_profile_is_refused_and_not_repeated() {
        List<Problem> problems =
                ProfileFile.read("payments.yaml", WHOLE + """
                        notify:
                          - {webhook: "https://hooks.example.com/services/T0/B0/s3cr3t", on: [start]}
                          - {webhook: "env:NO-NAME", on: [lunch]}
                          - {webhook: hook, on: []}
                          - {on: [end]}
                        """).match(profile -> List.of(), found -> found);

        assertThat(problems).hasSize(5);
        assertThat(problems.toString()).doesNotContain("s3cr3t").doesNotContain("hooks.example.com");
        assertThat(problems.get(0).toString()).contains("env:NAME");
        assertThat(problems.toString()).contains("start, effect, halt or end");
    }

    @Test
    void how_the_account_is_reached_and_with_what_care_is_read() {
        Profile profile = ProfileFile.read("payments.yaml", """
                        name: payments
                        account: "111122223333"
                        region: eu-west-1
                        credentials: {aws-profile: dev, assume-role: "arn:aws:iam::111122223333:role/gameday", external-id: x1}
                        binding: bindings/payments.yaml
                        pipelines: true
                        protected: {environment: production, "gameday:never": "*"}
                        stop-alarms: [payments-5xx]
                        notices: [{to: service desk, text: An exercise until noon.}]
                        redact: ["cust-[0-9]{6}"]
                        """).value().orElseThrow();
        assertThat(profile.live())
                .isEqualTo(new Live(
                        Optional.of("dev"),
                        Optional.of(new Live.Role("arn:aws:iam::111122223333:role/gameday", Optional.of("x1"))),
                        Optional.of("bindings/payments.yaml"),
                        true));
        assertThat(profile.live().from(Path.of("/team/gameday.yaml")).binding())
                .contains("/team/bindings/payments.yaml");
        assertThat(profile.precautions())
                .isEqualTo(new Precautions(
                        Map.of("environment", "production", "gameday:never", "*"),
                        List.of("payments-5xx"),
                        List.of(new Precautions.Notice("service desk", "An exercise until noon.")),
                        List.of("cust-[0-9]{6}")));
    }

    @Test
    void mistakes_in_that_are_told_with_their_place() {
        assertThat(ProfileFile.read("p.yaml", """
                                name: p
                                account: '111122223333'
                                region: eu-west-1
                                credentials: {external-id: x1, role: a}
                                pipelines: maybe
                                notices: [{to: desk}]
                                redact: ["[", "x*"]
                                """).problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        external ->
                                assertThat(external).startsWith("p.yaml:4:").contains("an external id is for a role"),
                        role -> assertThat(role).startsWith("p.yaml:4:").contains("unknown key 'role'"),
                        pipelines ->
                                assertThat(pipelines).startsWith("p.yaml:5:").contains("write true or false"),
                        notice -> assertThat(notice).startsWith("p.yaml:6:").contains("'text' is missing"),
                        bracket -> assertThat(bracket).startsWith("p.yaml:7:").contains("a regular expression"),
                        everything ->
                                assertThat(everything).startsWith("p.yaml:7:").contains("a regular expression"));
    }

    @Test
    void only_where_it_acts_is_needed() {
        Profile profile = ProfileFile.read("p.yaml", "name: p\naccount: '111122223333'\nregion: eu-west-1\n")
                .value()
                .orElseThrow();
        assertThat(profile.limits()).isEqualTo(Limits.NONE);
        assertThat(profile.allowsScenario("anything")).isTrue();
        assertThat(profile.store()).isEqualTo(Optional.empty());
    }

    @Test
    void every_mistake_is_told_with_its_place() {
        String text = """
                name: p
                account: 1234
                region: Ireland
                limits: {resources: 0, percent: 50}
                freezes: [{from: 2027-01-03T00:00:00Z, until: 2026-12-20T00:00:00Z, reason: x}]
                approval: {valid-for: PT8H}
                """;
        assertThat(ProfileFile.read("p.yaml", text).problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).startsWith("p.yaml:2:10: '1234' can't be read"))
                .anySatisfy(problem -> assertThat(problem).startsWith("p.yaml:3:9: 'Ireland' can't be read"))
                .anySatisfy(problem -> assertThat(problem).startsWith("p.yaml:4:21: '0' is outside its bounds"))
                .anySatisfy(problem ->
                        assertThat(problem).isEqualTo("p.yaml:4:24: unknown key 'percent', did you mean 'percentage'?"))
                .anySatisfy(problem -> assertThat(problem).contains("the freeze ends before it begins"))
                .anySatisfy(problem -> assertThat(problem)
                        .isEqualTo("p.yaml:6:11: an approval needs a place to be kept, add 'store:' with a bucket"))
                .hasSize(6);
    }
}
