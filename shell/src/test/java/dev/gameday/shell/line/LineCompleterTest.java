package dev.gameday.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

class LineCompleterTest {
    private final Map<String, CompletionProvider> providers = Map.of(
            "places", context -> List.of(new CompletionProposal("orders"), new CompletionProposal("billing")),
            "faults", context -> List.of(new CompletionProposal("latency"), new CompletionProposal("error")));

    @Test
    void the_first_words_of_the_commands_come_first() {
        assertThat(proposed("")).contains("fault", "say", "end");
    }

    @Test
    void the_next_word_of_a_command_follows() {
        assertThat(proposed("fault in")).containsExactlyInAnyOrder("inject", "list");
    }

    @Test
    void an_argument_is_completed_by_the_provider_it_names() {
        assertThat(proposed("fault inject ")).containsExactly("orders", "billing");
    }

    @Test
    void options_follow_a_positional_argument() {
        assertThat(proposed("fault inject orders "))
                .contains("--fault", "--percent", "--dry-run")
                .doesNotContain("orders");
    }

    @Test
    void the_value_of_an_option_is_a_word_of_its_own() {
        assertThat(proposed("fault inject orders --fault ")).containsExactly("latency", "error");
        assertThat(proposed("fault inject -f l")).containsExactly("latency", "error");
    }

    @Test
    void the_value_behind_an_equals_sign_keeps_its_option() {
        assertThat(proposed("fault inject orders --speed=m")).containsExactly("--speed=real-time", "--speed=max");
    }

    @Test
    void a_dash_asks_for_options_and_those_already_given_are_left_out() {
        assertThat(proposed("fault inject --fault x --tag a -"))
                .contains("--percent", "--tag")
                .doesNotContain("--fault");
    }

    @Test
    void behind_a_double_dash_there_are_no_options() {
        assertThat(proposed("fault inject -- ")).containsExactly("orders", "billing");
    }

    private List<String> proposed(String typed) {
        Samples samples = new Samples();
        LineCompleter completer = new LineCompleter(samples::commands, () -> providers);
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(
                noReader(), new LineParser().parse(typed, typed.length(), ParseContext.COMPLETE), candidates);
        return candidates.stream().map(Candidate::value).distinct().toList();
    }

    /** Completion must not need the reader. */
    private static LineReader noReader() {
        return (LineReader) Proxy.newProxyInstance(
                LineReader.class.getClassLoader(), new Class<?>[] {LineReader.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
