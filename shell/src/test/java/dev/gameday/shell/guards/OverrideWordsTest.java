package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.plan.Guards;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.acceptance.CommandLineTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A waiver names a guard that there is and says why; anything else is a mistake, and starts nothing. */
class OverrideWordsTest {
    private static final Path PAGE = Path.of("../docs/profiles.md");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    private final CommandLineTrial console;

    OverrideWordsTest(@TempDir Path folder) {
        this.console = new CommandLineTrial(folder);
    }

    @AfterEach
    void nothing_was_started() throws IOException {
        assertThat(console.sessions()).isZero();
        console.close();
    }

    static List<String> names() {
        return Guards.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_waiver_needs_a_reason(String guard) {
        assertThat(run("--override", guard)).isEqualTo(ExitCode.USAGE);
        assertThat(run("--override", guard, "--reason", "  ")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors().lines())
                .hasSize(2)
                .containsOnly("--override needs a reason that will be recorded: --reason TEXT.");
    }

    @ParameterizedTest
    @CsvSource({"no-expire, no-expiry", "LEVER, lever", "stop-alarms, stop-alarm", "leftover, leftovers"})
    void a_guard_that_is_not_there_is_answered_with_the_nearest_name(String written, String meant) {
        assertThat(run("--override", written, "--reason", "a slip")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors())
                .contains("--override cannot be '" + written + "', which is no guard: did you mean '" + meant + "'?");
    }

    @Test
    void a_name_that_is_near_to_none_is_answered_with_all_of_them() {
        assertThat(run("--override", "everything", "--reason", "hurry")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains(Guards.NAMES);
    }

    @Test
    void the_page_lists_every_guard() throws IOException {
        Stream<String> listed = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals("## The guards"))
                .takeWhile(line -> !line.equals("## Locks"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(names -> NAME.matcher(names).results().map(found -> found.group(1)));
        assertThat(listed).containsExactlyElementsOf(Guards.NAMES);
    }

    private ExitCode run(String... options) {
        return console.run(Stream.concat(Stream.of("scenario", "run", "stop-drill", "--auto"), Stream.of(options))
                .toArray(String[]::new));
    }
}
