package dev.gameday.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.shell.UsageException;
import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;

class LineParserTest {
    @Test
    void quotes_and_backslashes_keep_words_together() {
        assertThat(LineParser.words("a 'b c' \"d \\\"e\\\" \\n\" f\\ g 'h'i\"j\""))
                .containsExactly("a", "b c", "d \"e\" \\n", "f g", "hij");
    }

    @Test
    void an_apostrophe_within_a_word_opens_no_quotation() {
        assertThat(LineParser.words("note it's the traders' view, isn't it"))
                .containsExactly("note", "it's", "the", "traders'", "view,", "isn't", "it");
        assertThat(LineParser.words("note --as='ann lee' 'it''s late'"))
                .containsExactly("note", "--as=ann lee", "its late");
    }

    @Test
    void an_empty_word_in_quotes_is_a_word_and_a_trailing_blank_is_not() {
        assertThat(LineParser.words("say '' \"\"  ")).containsExactly("say", "", "");
    }

    @Test
    void a_quote_that_is_never_closed_is_told() {
        assertThatThrownBy(() -> LineParser.words("say 'a"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'");
        LineParser parser = new LineParser();
        assertThatThrownBy(() -> parser.parse("say \"a", 6, ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
    }

    @Test
    void the_cursor_stands_in_a_word_of_its_own_behind_a_blank() {
        var line = new LineParser().parse("fault inject ", 13, ParseContext.COMPLETE);
        assertThat(line.words()).containsExactly("fault", "inject", "");
        assertThat(line.wordIndex()).isEqualTo(2);
    }

    @Test
    void a_proposal_is_quoted_as_its_word_was_begun() {
        TypedLine quoted = (TypedLine) new LineParser().parse("say 'a b", 8, ParseContext.COMPLETE);
        assertThat(quoted.word().substring(0, quoted.wordCursor())).isEqualTo("a b");
        assertThat(quoted.rawWordCursor()).isEqualTo(4);
        assertThat(quoted.escape("a bc", true)).hasToString("'a bc'");
        TypedLine plain = (TypedLine) new LineParser().parse("say a", 5, ParseContext.COMPLETE);
        assertThat(plain.escape("a b", true)).hasToString("a\\ b");
    }
}
