package dev.gameday.runbook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.catalog.survey.Grant;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.FlowMap;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.BindingFile;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Loaded;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.runbook.plan.Lacking;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTextTest {
    private final Account account = Account.tickets();

    @Test
    void what_is_written_is_read_as_what_was_drafted() {
        account.metric("TicketAccepted");
        Draft draft = account.draft(Answers.none());

        assertThat(read(draft).value()).contains(draft.binding(Timings.unmeasured()));
    }

    @Test
    void the_map_goes_from_who_is_called_to_the_last_reader() {
        String text = DraftText.of(account.draft(Answers.none()), Timings.unmeasured(), List.of());

        assertThat(text.substring(text.indexOf("map:\n"))).isEqualTo("""
                map:
                  others: [clients]
                  edges:
                    - {from: clients, to: order-intake, metrics: [intake-errors, intake-throttles, intake-duration-median, intake-duration-max]}
                    - {from: order-intake, to: orders, targets: [intake-role]}
                    - {from: orders, to: order-router, metrics: [router-errors, router-invocations, router-duration-p99, router-error-share, oldest-message, backlog, dlq]}
                    - {from: order-router, to: positions, targets: [router-role]}
                    - {from: positions, to: position-sync, metrics: [position-errors, sync-lag]}
                """);
    }

    @Test
    void a_right_that_leads_back_to_what_is_read_or_to_a_part_without_a_name_is_no_edge() {
        FlowMap before = account.draft(Answers.none()).map().orElseThrow();
        account.may("printer", Grant.Kind.SENDS, Account.queueArn("tickets"));
        account.may("counter", Grant.Kind.WRITES, Account.tableArn("elsewhere"));

        assertThat(account.draft(Answers.none()).map()).contains(before);
    }

    @Test
    void what_comes_to_a_part_over_others_without_a_name_is_an_edge() {
        account.sources.removeIf(source -> source.function().equals("counter"));
        account.function("between");
        account.reads("between", Account.tableArn("printed") + "/stream/2026-01-01T00:00:00.000");
        account.may("between", Grant.Kind.WRITES, Account.tableArn("ledger"));
        account.reads("counter", Account.tableArn("ledger") + "/stream/2026-01-01T00:00:00.000");

        assertThat(account.draft(Answers.none()).map().orElseThrow().edges())
                .extracting(edge -> edge.from() + " " + edge.to())
                .containsExactly(
                        "clients order-intake",
                        "order-intake orders",
                        "orders order-router",
                        "order-router positions",
                        "positions position-sync");
    }

    @Test
    void rings_are_drawn_and_a_flow_of_nothing_has_no_map() {
        account.may("counter", Grant.Kind.INVOKES, account.functions.get(0).arn());
        assertThat(account.draft(Answers.none()).map().orElseThrow().edges())
                .extracting(edge -> edge.from() + " " + edge.to())
                .contains("position-sync order-intake")
                .doesNotContain("clients order-intake");

        account.grants.clear();
        account.sources.clear();
        assertThat(account.draft(Answers.none()).map()).isEmpty();
    }

    @Test
    void names_of_an_account_that_look_like_yaml_stay_text() {
        String hostile = "late: yes # \"x\" 'y' \\ {a: b}\t";
        account.alarm(hostile, Account.lambda("counter", "IteratorAge"), false, 1_000, 3);
        account.subnets.clear();
        account.subnet("subnet-1", "us-east-2a", Map.of("tier", "no", "cost: centre", "1e3", "x", "[a]"));
        account.subnet("subnet-2", "us-east-2b", Map.of("tier", "no", "cost: centre", "1e3", "x", "[a]"));
        Draft draft = account.draft(Answers.none());

        Binding read = read(draft).value().orElseThrow();
        assertThat(read.alarms()).containsEntry("sync-lag", hostile.strip());
        assertThat(read.subnets()).containsEntry("function-subnets", Map.of("tier", "no", "x", "[a]"));
    }

    @Test
    void a_name_can_not_end_a_comment() {
        account.roles.clear();
        account.roles.add("arn:aws:iam::444455556666:role/one");
        account.roles.add("arn:aws:iam::444455556666:role/two\nfault-role: arn:aws:iam::444455556666:role/evil");

        String text = DraftText.of(account.draft(Answers.none()), Timings.unmeasured(), List.of("a\nname: evil"));

        assertThat(text.lines())
                .noneMatch(line -> line.startsWith("fault-role:"))
                .contains("name: door");
        assertThat(text).doesNotContain("\nname: evil");
    }

    @Test
    void what_is_open_is_a_comment_with_what_it_might_be() {
        account.roles.add("arn:aws:iam::444455556666:role/other");

        assertThat(DraftText.of(account.draft(Answers.none()), Timings.unmeasured(), List.of()))
                .contains("# TODO The ARN of the role that FIS acts as: nothing speaks clearly for one of these.\n")
                .contains("#   arn:aws:iam::444455556666:role/other: it trusts fis.amazonaws.com\n")
                .contains("# fault-role:\n")
                .contains("# clients:\n");
    }

    @Test
    void the_glossary_has_every_name_that_the_shipped_runbooks_use() {
        Answers all = Answers.none();
        for (Term term : Glossary.shipped().terms()) {
            all = all.with(term, sample(term.section()));
        }
        Binding binding = account.draft(all).binding(Timings.unmeasured());

        for (Runbook runbook : Runbooks.shipped().all()) {
            assertThat(Lacking.of(runbook, FaultFiles.shipped(), binding, GuardFile.shipped()))
                    .describedAs(runbook.id())
                    .isEmpty();
        }
    }

    private static String sample(String section) {
        return switch (section) {
            case "metrics" -> "Tickets Any";
            case "subnets" -> "tier=fn";
            default -> "any";
        };
    }

    private static Loaded<Binding> read(Draft draft) {
        return BindingFile.read("door.yaml", DraftText.of(draft, Timings.unmeasured(), List.of()));
    }
}
