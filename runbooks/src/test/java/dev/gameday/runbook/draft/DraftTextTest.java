package dev.gameday.runbook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.runbook.Binding;
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
