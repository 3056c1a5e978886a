package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.RecordReader;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile that asks for a second identity: who may approve what, and what voids it. */
class ApprovalTest {
    private static final Pattern HASH = Pattern.compile("approve ([0-9a-f]{64})");
    private static final String FACILITATOR = "arn:aws:iam::111122223333:user/facilitator";
    private static final String APPROVER = "arn:aws:iam::111122223333:user/approver";

    private final Path folder;
    private final Path profile;
    private final ToldClock clock = new ToldClock(VirtualTimeline.EPOCH);
    private final ServedRehearsal served;
    private final CommandLineTrial console;

    ApprovalTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.profile = Files.writeString(folder.resolve("payments.yaml"), """
                name: payments
                account: "111122223333"
                region: eu-west-1
                store: {bucket: fis-config-111122223333-eu-west-1, folder: gameday/}
                approval: {valid-for: PT8H}
                """);
        this.served = ServedRehearsal.start(Rehearsal.open(Flows.shipped("trade-order"), 7, clock, true), 0);
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        console.close();
        served.close();
    }

    @Test
    void nobody_runs_what_only_they_themselves_approved() throws IOException {
        assertThat(runs("stop-drill")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("approval: nobody approved this very plan; have somebody else type");
        String hash = hash();

        assertThat(approves(hash, "--as", "facilitator", "--yes")).isEqualTo(ExitCode.HELD);
        assertThat(runs("stop-drill")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains(FACILITATOR + " approved this plan and would run it");

        assertThat(approves(hash, "stop-drill", "--as", "approver", "--yes")).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("Stop drill").contains("Approved by " + APPROVER);
        assertThat(runs("stop-drill")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(approvals())
                .extracting(RunEvent.PlanApproved::by)
                .contains(APPROVER)
                .hasSize(2);
        assertThat(approvals()).allMatch(approval -> approval.hash().equals(hash));
    }

    @Test
    void whatever_else_would_be_done_needs_an_approval_of_its_own() {
        runs("retry-storm", "--set", "percentage=10");
        String hash = hash();
        assertThat(approves(hash, "--as", "approver", "--yes")).isEqualTo(ExitCode.HELD);

        assertThat(runs("retry-storm", "--set", "percentage=20")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("nobody approved this very plan");
        assertThat(approves(hash, "retry-storm", "--set", "percentage=20", "--as", "approver", "--yes"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("The plan of retry-storm is ", "nothing was approved");
    }

    @Test
    void an_approval_expires() throws IOException {
        Files.writeString(profile, Files.readString(profile).replace("PT8H", "PT1M"));
        runs("stop-drill");
        assertThat(approves(hash(), "--as", "approver", "--yes")).isEqualTo(ExitCode.HELD);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(runs("stop-drill")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("expired at");
    }

    @Test
    void an_approval_that_can_not_be_meant_is_told_in_a_sentence() {
        assertThat(approves("abc", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("'abc' is no plan's hash");
        String hash = "a".repeat(64);
        assertThat(approves(hash, "--as", "aprover", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("no user 'aprover'; its users are approver and facilitator");
        assertThat(console.run("approve", hash, "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("add --profile FILE");
        assertThat(console.run("approve", hash, "--profile", profile.toString(), "--yes"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("nobody else reaches it");
        assertThat(approves(hash)).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("Nothing was approved");
    }

    private ExitCode runs(String scenario, String... more) {
        return joined(List.of("scenario", "run", scenario, "--auto", "--output", "json"), more);
    }

    private ExitCode approves(String hash, String... more) {
        return joined(List.of("approve", hash), more);
    }

    private ExitCode joined(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        all.addAll(List.of(
                "--profile", profile.toString(), "--rehearsal", served.url().toString()));
        return console.run(all.toArray(String[]::new));
    }

    private String hash() {
        Matcher asked = HASH.matcher(console.errors());
        assertThat(asked.find()).isTrue();
        return asked.group(1);
    }

    private List<RunEvent.PlanApproved> approvals() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path record = files.filter(file -> file.endsWith("events.jsonl"))
                    .findFirst()
                    .orElseThrow();
            return RecordReader.readAll(record).events().stream()
                    .flatMap(recorded -> recorded.event() instanceof RunEvent.PlanApproved approved
                            ? Stream.of(approved)
                            : Stream.empty())
                    .toList();
        }
    }
}
