package dev.gameday.shell.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.blind.Draw;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.file.CaseFile;
import dev.gameday.shell.Context;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.Screen;
import dev.gameday.shell.line.LineParser;
import dev.gameday.shell.prompt.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blind rehearsals at the console, from the page to the reveal, in time that goes with the commands. */
class BlindRehearsalTest {
    private final Screen screen = new Screen();
    private final GamedayHome home;
    private final Context context;

    BlindRehearsalTest(@TempDir Path folder) {
        home = GamedayHome.open(folder.resolve("home"));
        context = Context.start(home, screen.console(), new Leaving());
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void the_ideal_path_mends_the_flow_and_scores_a_hundred() throws IOException {
        begin("iam-denial", 1);
        run("look alarms");
        run("look logs order-router");
        assertThat(screen.results()).contains("AccessDenied").contains(Concealment.WITHHELD);
        run("suspect router-role misconfiguration-or-bug");
        run("mitigate restore-policy router-role");
        run("wait 5m");
        run("reveal");
        assertThat(screen.results()).contains("Score 100 of 100", "S5 IAM denial");
        assertThat(Files.readString(newest().report())).contains("Blind: the path taken", "Score: 100 of 100");
    }

    @Test
    void what_did_not_help_is_taken_back_to_what_was_deployed() throws IOException {
        begin("memory-starvation", 1);
        run("mitigate raise-timeout position-sync 60");
        run("mitigate raise-memory order-router 512");
        run("wait 1m");
        run("mitigate shift-zone b");
        run("look config position-sync");
        assertThat(screen.results()).contains("something else now");
        run("reveal");
        assertThat(all(PeopleEvent.MitigationTried.class)).hasSize(3).allMatch(PeopleEvent.MitigationTried::done);
        assertThat(all(PeopleEvent.MitigationTakenBack.class))
                .isNotEmpty()
                .allMatch(PeopleEvent.MitigationTakenBack::done)
                .extracting(PeopleEvent.MitigationTakenBack::outcome)
                .contains("position-sync is as it was deployed", "order-intake is as it was deployed");
    }

    @Test
    void a_team_that_is_called_needs_two_minutes_and_mends_only_what_is_its_own() throws IOException {
        begin("gray-dependency", 3);
        run("mitigate escalate positions");
        run("wait 3m");
        assertThat(screen.results()).contains("positions's team: we find nothing wrong");
        run("mitigate escalate risk-check");
        run("wait 4m");
        assertThat(screen.results()).contains("risk-check's team: we have found it");
        run("look metrics acknowledge-p99");
        run("reveal");
        assertThat(screen.results()).contains("needless: escalate positions");
    }

    @Test
    void the_same_seed_and_the_same_commands_tell_the_same() {
        String first = played();
        String second = played();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void one_that_nobody_reveals_reveals_itself_when_it_is_over() throws IOException {
        begin("iam-denial", 1);
        run("wait 1h");
        assertThat(screen.results()).contains("What it was");
        assertThat(all(PeopleEvent.Revealed.class)).hasSize(1);
        assertThat(run("session show latest")).isEqualTo(ExitCode.HELD);
    }

    @Test
    void what_is_mistyped_is_told_before_anything_begins() {
        assertThat(run("rehearse")).isEqualTo(ExitCode.USAGE);
        assertThat(run("rehearse --blind --level 4")).isEqualTo(ExitCode.USAGE);
        assertThat(run("rehearse --blind --speed 5")).isEqualTo(ExitCode.USAGE);
        assertThat(run("look alarms")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("reveal")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("wait 2m")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("join")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.errors()).contains("needs --blind", "give 1, 2 or 3", "leave out --speed");
    }

    private String played() {
        int before = screen.results().length();
        begin("concurrency-exhaustion", 1);
        run("look metrics");
        run("look logs order-intake");
        run("mitigate roll-back order-intake concurrency");
        run("wait 2m");
        run("reveal");
        return screen.results()
                .substring(before)
                .lines()
                .filter(line -> !line.startsWith("Record") && !line.startsWith("Postmortem"))
                .toList()
                .toString();
    }

    private void begin(String id, int level) {
        long seed = 1;
        while (!Draw.of(CaseFile.shipped(), seed, level).id().equals(id)) {
            seed++;
        }
        assertThat(run("rehearse --blind --level " + level + " --seed " + seed)).isEqualTo(ExitCode.HELD);
        assertThat(screen.results()).contains("PAGE");
    }

    private <E extends GameDayEvent> List<E> all(Class<E> kind) throws IOException {
        return RecordReader.readAll(newest().events()).events().stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private SessionFolder newest() throws IOException {
        return new SessionFolders(home.sessions()).newestFirst().get(0);
    }

    private ExitCode run(String line) {
        return new CommandRunner(context::commands, screen.console()).run(LineParser.words(line));
    }
}
