package dev.gameday.shell.killed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live path in processes of its own: the SDK's own credentials and its own endpoint, with a rehearsal where AWS is. */
class LiveRunTest {
    private static final int REFUSED = 6;
    private static final int USAGE = 2;

    /** A fault of one minute that the runbook itself takes away at once: live, a minute is a minute. */
    private static final String RUNBOOK = """
            id: short-delay
            code: T1
            title: A short delay
            summary: A delay that is taken away at once.
            steady-state:
              - {metric: accepted, is: ">= 1"}
            hypothesis:
              claim: Nobody notices.
              assertions:
                - id: clean
                  claim: Everything injected is seen gone.
                  measure: {clean-after: delay.request+PT5M}
                  is: "<= 300"
            stop-conditions:
              - {id: nothing-accepted, metric: accepted, keeps: ">= 1", for: PT1M}
            steps:
              - {baseline: normal, title: Normal, window: PT1M, patience: PT3M}
              - inject: delay
                title: Delay
                fault: lambda-delay
                target: order-intake
                duration: PT1M
                arguments: {delay: 100, percentage: 1}
                proof: {log: intake, text: found active faults}
              - remove: away
                title: Take it away
                injections: [delay]
              - {recover: calm, title: Calm, window: PT5S, patience: PT1M}
            hints: [Look at the clocks., Look at the log.]
            """;

    private final Path folder;
    private final Path home;

    LiveRunTest(@TempDir Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    private String profile(String more) throws IOException {
        Path file = folder.resolve("config/gameday/profiles/payments.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                name: payments
                account: "111122223333"
                region: eu-west-1
                binding: rehearsal
                store: {bucket: fis-config-111122223333-eu-west-1, folder: gameday/}
                notices: [{to: service desk, text: "An exercise, id 4711-a"}]
                redact: ["4711-[a-z]"]
                """ + more);
        return "payments";
    }

    private String runbook() throws IOException {
        return Files.writeString(folder.resolve("short-delay.yaml"), RUNBOOK).toString();
    }

    private ConsoleProcess start(LivingAccount account, String... words) throws IOException {
        return ConsoleProcess.start(home, variables(account), words);
    }

    private Map<String, String> variables(LivingAccount account) {
        return Map.of(
                "AWS_ENDPOINT_URL",
                account.url(),
                "AWS_ACCESS_KEY_ID",
                "AKIAIOSFODNN7EXAMPLE",
                "AWS_SECRET_ACCESS_KEY",
                "a-secret-of-no-use",
                "XDG_CONFIG_HOME",
                folder.resolve("config").toString());
    }

    private PtyConsole prompt(LivingAccount account) throws IOException {
        return PtyConsole.start(home, variables(account));
    }

    private SessionOpened opened() throws IOException {
        return RecordReader.readAll(new SessionFolders(home.resolve("sessions"))
                        .all()
                        .get(0)
                        .events())
                .events()
                .stream()
                .map(recorded -> recorded.event())
                .filter(SessionOpened.class::isInstance)
                .map(SessionOpened.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_terminal_and_without_the_profiles_word_nothing_starts() throws Exception {
        try (LivingAccount account = LivingAccount.now()) {
            ConsoleProcess refused = start(account, "scenario", "run", runbook(), "--auto", "--live", profile(""));
            assertThat(refused.end()).isEqualTo(REFUSED);
            assertThat(refused.output()).contains("the profile payments does not allow pipelines");
            assertThat(account.changes()).isEmpty();
        }
    }

    @Test
    void killed_while_the_fault_is_in_place_it_is_recovered_through_the_profile_that_its_record_names()
            throws Exception {
        try (LivingAccount account = LivingAccount.now()) {
            ConsoleProcess run =
                    start(account, "scenario", "run", runbook(), "--auto", "--live", profile("pipelines: true"));
            LiveRecord record = new LiveRecord(home);
            while (!record.holds("InjectionAccepted") && run.isAlive()) {
                // A baseline takes a minute of the account's time, which is ours.
                Eventually.seen(() -> record.holds("InjectionAccepted") || !run.isAlive());
            }
            run.kill();
            run.end();
            assertThat(account.changes()).describedAs(run.output()).isNotEmpty();
            assertThat(run.output())
                    .contains("*** LIVE *** account 111122223333 in eu-west-1, profile payments, as arn:aws:iam::")
                    .contains("at " + account.url());

            ConsoleProcess recovery = start(account, "recover", "--yes");

            assertThat(recovery.end(Duration.ofMinutes(3)))
                    .describedAs(recovery.output())
                    .isZero();
            assertThat(record.faults()).isEmpty();
            assertThat(account.changes()).isEmpty();
            assertThat(opened().mode()).isEqualTo(Mode.LIVE);
            assertThat(opened().profile()).contains("payments");
            assertThat(Files.readString(new SessionFolders(home.resolve("sessions"))
                            .all()
                            .get(0)
                            .events()))
                    .contains("service desk: An exercise, id [redacted]")
                    .doesNotContain("4711-a");
        }
    }

    @Test
    void the_prompt_asks_who_was_told_and_for_the_account_and_starts_nothing_by_any_other_answer() throws Exception {
        Signals.assumeHeard("INT");
        try (LivingAccount account = LivingAccount.now();
                PtyConsole console = prompt(account)) {
            String line = "scenario run " + runbook() + " --live " + profile("");
            console.answer("gameday> ", line);
            console.answer("(yes/no)", "yes");
            console.answer("Has service desk been told? (yes/no)", "no");
            console.await("Not told yet: service desk.");
            console.await("Nothing was started.");
            assertThat(console.shown().indexOf("*** LIVE *** account 111122223333"))
                    .isLessThan(console.shown().indexOf("T1 A short delay"));

            console.type(line + "\r");
            console.awaitTimes(2, "Run plan").type("yes\r");
            console.awaitTimes(2, "Has service desk been told? (yes/no)").type("yes\r");
            console.answer("This is LIVE. The account's id, to run it there: ", "111122223334");
            console.await("'111122223334' is not the account's id, which is 111122223333.");

            console.type(line + "\r");
            console.awaitTimes(3, "Run plan").type("yes\r");
            console.awaitTimes(3, "Has service desk been told? (yes/no)").type("yes\r");
            console.awaitTimes(2, "The account's id, to run it there: ").type(PtyConsole.CONTROL_C);
            console.awaitTimes(3, "Nothing was started.").type("exit\r");
            assertThat(console.end()).isZero();
            assertThat(new SessionFolders(home.resolve("sessions")).all()).isEmpty();
            assertThat(account.changes()).isEmpty();
        }
    }

    @Test
    void without_credentials_it_says_so_once() throws Exception {
        try (LivingAccount account = LivingAccount.now()) {
            for (String[] words : new String[][] {
                {"preflight", "stop-drill", "--live", profile("")},
                {"binding", "check", "--live", profile("")},
                {"binding", "new", "mine", "--live", profile("")},
                {"lambda", "status", "--live", profile("")}
            }) {
                ConsoleProcess console = nobody(account, words);
                assertThat(console.end()).describedAs(console.output()).isEqualTo(REFUSED);
                assertThat(console.output())
                        .containsOnlyOnce("there are no AWS credentials")
                        .contains("aws sso login")
                        .doesNotContain("Provider");
            }
        }
    }

    /** One that finds no credentials anywhere. */
    private ConsoleProcess nobody(LivingAccount account, String... words) throws IOException {
        Map<String, String> variables = new HashMap<>(variables(account));
        variables.put("AWS_ACCESS_KEY_ID", "");
        variables.put("AWS_SECRET_ACCESS_KEY", "");
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
        variables.put("AWS_CONFIG_FILE", folder.resolve("none").toString());
        return ConsoleProcess.start(home, variables, words);
    }

    @Test
    void what_makes_no_sense_beside_it_is_said() throws Exception {
        try (LivingAccount account = LivingAccount.now()) {
            List<String> said = new ArrayList<>();
            for (String[] words : new String[][] {
                {"scenario", "plan", "stop-drill", "--live", profile(""), "--seed", "3"},
                {"scenario", "plan", "stop-drill", "--live", "rehearsal"},
                {"scenario", "plan", "stop-drill", "--live", "payment"},
                {"scenario", "plan", "stop-drill", "--live", unbound().toString()},
                {"approve", "0".repeat(64), "--live", profile("approval: {valid-for: PT1H}"), "--as", "approver"}
            }) {
                ConsoleProcess console = start(account, words);
                assertThat(console.end()).describedAs(console.output()).isEqualTo(USAGE);
                said.add(console.output());
            }
            assertThat(said.get(0)).contains("leave out --profile, --rehearsal, --seed and --speed");
            assertThat(said.get(1)).contains("The profile 'rehearsal' is not live");
            assertThat(said.get(2)).contains("There is no profile 'payment': did you mean 'payments'?");
            assertThat(said.get(3)).contains("names no binding; add 'binding: FILE'");
            assertThat(said.get(4)).contains("--as is of a rehearsal");
        }
    }

    private Path unbound() {
        try {
            return Files.writeString(
                    folder.resolve("unbound.yaml"), "name: unbound\naccount: \"111122223333\"\nregion: eu-west-1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void plan_preflight_approval_and_sweep_look_at_the_account_itself() throws Exception {
        try (LivingAccount account = LivingAccount.now()) {
            String live = profile("approval: {valid-for: PT1H}");
            ConsoleProcess plan = start(account, "scenario", "plan", "stop-drill", "--live", live);
            assertThat(plan.end()).isEqualTo(REFUSED);
            assertThat(plan.output()).contains("*** LIVE ***", "nobody approved this very plan");
            ConsoleProcess preflight = start(account, "preflight", "stop-drill", "--live", live);
            assertThat(preflight.end()).isEqualTo(REFUSED);
            assertThat(preflight.output()).contains("*** LIVE ***", "x approval", "1 of ");
            ConsoleProcess approval = start(account, "approve", "0".repeat(64), "--live", live, "--yes");
            assertThat(approval.end()).describedAs(approval.output()).isZero();
            assertThat(approval.output())
                    .contains("*** LIVE ***", "Approved by arn:aws:iam::111122223333:user/facilitator");
            ConsoleProcess sweep = start(account, "sweep", "--live", live);
            assertThat(sweep.end()).describedAs(sweep.output()).isZero();
            assertThat(sweep.output()).contains("*** LIVE ***", "Nothing is left");
            ConsoleProcess profiles = start(account, "profile", "list");
            assertThat(profiles.end()).isZero();
            assertThat(profiles.output()).contains("rehearsal", "payments");
        }
    }
}
