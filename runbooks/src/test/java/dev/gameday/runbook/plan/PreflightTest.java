package dev.gameday.runbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.runbook.Pieces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreflightTest {
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:orders";

    private final Desk desk = new Desk();

    @BeforeEach
    void one_injection_for_each_kind_of_target() {
        desk.story.slow("5");
        desk.story.steps.add(
                Pieces.inject("deny", "deny", "writer", Optional.empty(), "PT5M", Map.of("resource", QUEUE)));
        desk.story.steps.add(Pieces.inject("cut", "cut", "private", Optional.of("a"), "PT5M", Map.of()));
        desk.story.steps.add(Pieces.inject("spoil", "spoil", "work", Optional.empty(), "PT5M", Map.of()));
        desk.guard("errors", "OK");
    }

    @Test
    void finds_each_target_under_the_name_and_the_zone_that_the_account_has_for_it() {
        Facts facts = desk.facts();

        assertThat(facts.identity()).isEqualTo(Pieces.IDENTITY);
        assertThat(facts.targets()).containsOnlyKeys("slow", "deny", "cut", "spoil");
        assertThat(facts.targets().get("deny")).extracting(Target::name).containsExactly("gd-writer");
        assertThat(desk.account.asked)
                .contains(
                        "function gd-intake",
                        "role gd-writer",
                        "subnets {tier=private} in eu-west-1a",
                        "queue gd-work");
    }

    @Test
    void asks_once_for_each_permission_to_inject_or_to_undo_on_the_targets_found() {
        desk.account.missing.add("trial:Undo");

        assertThat(desk.facts().missingPermissions()).containsEntry("slow", List.of("trial:Undo"));
        assertThat(desk.account.asked)
                .containsSequence(
                        "missing trial:Inject on *", "missing trial:Read on *", "missing trial:Undo on *", "missing");
    }

    @Test
    void alarms_come_under_their_logical_names_and_one_that_is_not_there_is_left_out() {
        desk.story.alarms.add("latency");
        desk.environment.alarms.put("latency", "gd-latency");

        assertThat(desk.facts().alarms()).containsOnlyKeys("errors");
        assertThat(desk.account.asked).contains("alarms [gd-errors, gd-latency]");
    }

    @Test
    void the_lever_and_the_leftovers_are_facts_too() {
        desk.account.lever = true;
        desk.account.leftovers.add(new Leftover("role policy", "gameday-old", "old-session", "attached"));

        assertThat(desk.facts().leverEngaged()).isTrue();
        assertThat(desk.facts().leftovers()).isEqualTo(desk.account.leftovers);
    }

    @ParameterizedTest
    @MethodSource
    void without_an_identity_or_targets_there_are_no_facts(String question) {
        desk.account.silent = question;

        Outcome<Facts> facts =
                new Preflight(desk.account, desk.account, desk.account).facts(desk.request(), desk.resolution());

        assertThat(facts).isEqualTo(Outcome.failed(Account.TROUBLE));
    }

    static Stream<String> without_an_identity_or_targets_there_are_no_facts() {
        return Account.QUESTIONS.stream();
    }

    @ParameterizedTest
    @MethodSource
    void any_other_question_without_an_answer_is_kept_for_its_guard(String question) {
        desk.account.silent = question;

        assertThat(desk.facts().unknown())
                .isEqualTo(Map.of(String.valueOf(Account.GUARDED.get(question)), Account.TROUBLE.sentence()));
    }

    static Stream<String> any_other_question_without_an_answer_is_kept_for_its_guard() {
        return Account.GUARDED.keySet().stream();
    }
}
