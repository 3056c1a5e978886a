package dev.gameday.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.plan.Guards;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.line.AnnotatedCommand;
import dev.gameday.shell.line.Choice;
import dev.gameday.shell.line.CommandParameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** What every command owes to whoever types it, those that nobody thought of here included. */
class GrammarTest {
    /** Numbers, times and places elsewhere have a form and no list. */
    private static final Set<String> FORMED = Set.of(
            "int",
            "Integer",
            "long",
            "Long",
            "double",
            "Double",
            "Duration",
            "Since",
            "SharedStore",
            "DueDate",
            "TroubleShare");

    /** What a person makes up, or what only the account knows: nothing at hand could propose it. */
    private static final Set<String> OWN_WORDS = Set.of(
            "approve HASH",
            "approve --as",
            "binding new NAME",
            "binding new --tag",
            "binding new --functions",
            "halt --account",
            "lambda arm --location",
            "layer attach --layer-arn",
            "scenario new --claim",
            "scenario run --reason",
            "session correct TEXT",
            "session finding add TEXT");

    private final Context context;

    GrammarTest(@TempDir Path folder) {
        context = Context.start(GamedayHome.open(folder.resolve("home")), new Screen().console(), new Leaving());
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void every_command_belongs_to_a_task_and_says_in_one_line_what_it_does() {
        assertThat(context.commands().visible()).isNotEmpty().allSatisfy(command -> {
            assertThat(Task.ALL).contains(command.getGroup());
            assertThat(command.getDescription())
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .matches("[A-Z].*");
        });
    }

    @Test
    void every_option_and_argument_says_what_it_is() {
        assertThat(each((command, parameter) -> parameter.description().isBlank()))
                .isEmpty();
    }

    @Test
    void whatever_names_something_that_exists_is_completed() {
        assertThat(each((command, parameter) -> !completed(parameter))).isSubsetOf(OWN_WORDS);
    }

    @Test
    void every_named_completion_exists() {
        assertThat(context.commands().visible())
                .flatExtracting(AnnotatedCommand::parameters)
                .extracting(CommandParameter::completedBy)
                .filteredOn(name -> name != null)
                .isSubsetOf(context.completionProviders().keySet());
    }

    @Test
    void every_completion_says_something_of_what_it_proposes() {
        context.completionProviders().forEach((name, provider) -> {
            List<CompletionProposal> proposals = provider.apply(new CompletionContext(
                    List.of("help", "retry-storm", ""),
                    2,
                    0,
                    context.commands().visible().get(0),
                    null));
            assertThat(proposals)
                    .as(name)
                    .allSatisfy(proposal -> assertThat(proposal.description())
                            .as(name + " " + proposal.value())
                            .isNotBlank());
        });
    }

    @Test
    void every_constant_that_can_be_typed_says_what_it_means() {
        Stream<Class<?>> types = context.commands().visible().stream()
                .flatMap(command -> command.parameters().stream())
                .<Class<?>>map(CommandParameter::type)
                .filter(type -> type.isEnum() && type.getName().startsWith("dev.gameday.shell"));

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Choice.class).isAssignableFrom(type));
    }

    @Test
    void an_option_of_one_name_takes_one_kind_of_value_everywhere() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (AnnotatedCommand command : context.commands().visible()) {
            for (CommandParameter option : command.optionParameters()) {
                kinds.computeIfAbsent(option.shown(), name -> new TreeSet<>()).add(kind(option));
            }
        }
        // A postmortem has formats that an answer of the history hasn't; --for is a party or a time; --tag is AWS's or
        // a
        // finding's.
        kinds.keySet().removeAll(Set.of("--format", "--for", "--tag"));

        assertThat(kinds)
                .allSatisfy((option, found) -> assertThat(found).as(option).hasSize(1));
    }

    @Test
    void every_guard_says_what_it_stands_against() {
        List<String> described = Objects.requireNonNull(
                        context.completionProviders().get("guardNames"))
                .apply(new CompletionContext(
                        List.of(""), 0, 0, context.commands().visible().get(0), null))
                .stream()
                .filter(proposal -> !"a guard of the plan".equals(proposal.description()))
                .map(CompletionProposal::value)
                .toList();

        assertThat(described).containsExactlyElementsOf(Guards.NAMES);
    }

    private static boolean completed(CommandParameter parameter) {
        return parameter.isFlag()
                || parameter.type().isEnum()
                || FORMED.contains(parameter.type().getSimpleName())
                || parameter.description().equals("The rest of the line")
                || parameter.completedBy() != null;
    }

    private static String kind(CommandParameter parameter) {
        return parameter.isFlag()
                ? "flag"
                : parameter.type().isEnum() ? parameter.type().getName() : String.valueOf(parameter.completedBy());
    }

    private interface Rule {
        boolean broken(AnnotatedCommand command, CommandParameter parameter);
    }

    private List<String> each(Rule rule) {
        return context.commands().visible().stream()
                .flatMap(command -> command.parameters().stream()
                        .filter(parameter -> rule.broken(command, parameter))
                        .map(parameter -> command.getName() + " " + parameter.shown()))
                .toList();
    }
}
