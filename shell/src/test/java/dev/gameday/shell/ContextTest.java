package dev.gameday.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.command.Task;
import dev.gameday.shell.line.AnnotatedCommand;
import dev.gameday.shell.prompt.CommandRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextTest {
    private final Screen screen = new Screen();
    private final Leaving leaving = new Leaving();

    private final Context context;

    ContextTest(@TempDir Path folder) {
        context = Context.start(GamedayHome.open(folder.resolve("home")), screen.console(), leaving);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void every_command_belongs_to_a_task_and_says_what_it_does() {
        assertThat(context.commands().visible()).isNotEmpty().allSatisfy(command -> {
            assertThat(Task.ALL).contains(command.getGroup());
            assertThat(command.getDescription()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void every_named_completion_provider_exists() {
        assertThat(context.commands().visible())
                .flatExtracting(AnnotatedCommand::parameters)
                .extracting("completedBy")
                .filteredOn(name -> name != null)
                .isSubsetOf(context.completionProviders().keySet());
    }

    @Test
    void help_lists_the_commands_by_task() {
        assertThat(run("help")).isEqualTo(ExitCode.HELD);
        assertThat(screen.results()).contains(Task.CONSOLE, "exit", "Leave the console");
    }

    @Test
    void help_for_a_program_is_json() {
        assertThat(run("help", "--output", "json")).isEqualTo(ExitCode.HELD);
        assertThat(screen.results()).startsWith("[").contains("\"name\" : \"exit\"");
    }

    @Test
    void help_for_what_does_not_exist_is_a_matter_of_usage() {
        assertThat(run("help", "exot")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.errors()).contains("did you mean 'exit'?");
    }

    @Test
    void exit_and_quit_leave() {
        assertThat(run("quit")).isEqualTo(ExitCode.HELD);
        assertThat(leaving.isAsked()).isTrue();
    }

    @Test
    void clear_without_a_screen_does_nothing() {
        assertThat(run("clear")).isEqualTo(ExitCode.HELD);
        assertThat(screen.results()).isEmpty();
    }

    private ExitCode run(String... words) {
        return new CommandRunner(context::commands, screen.console()).run(List.of(words));
    }
}
