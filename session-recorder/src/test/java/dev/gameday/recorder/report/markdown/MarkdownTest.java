package dev.gameday.recorder.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void markup_is_shown_and_does_nothing() {
        assertThat(Markdown.escape("**b** [x](javascript:y) ![i](z) <script> `c` a|b ~~s~~ &amp;"))
                .isEqualTo("\\*\\*b\\*\\* \\[x\\](javascript:y) !\\[i\\](z) \\<script> \\`c\\` a\\|b "
                        + "\\~\\~s\\~\\~ \\&amp;");
    }

    @Test
    void nothing_begins_a_heading_a_list_or_a_link() {
        assertThat(Markdown.escape("# h")).isEqualTo("\\# h");
        assertThat(Markdown.escape("- item")).isEqualTo("\\- item");
        assertThat(Markdown.escape("> quote")).isEqualTo("\\> quote");
        assertThat(Markdown.escape("99.98 of 12. item")).isEqualTo("99.98 of 12. item");
        assertThat(Markdown.escape("12. item")).isEqualTo("12\\. item");
        assertThat(Markdown.escape("see https://evil.example and www.evil.example"))
                .isEqualTo("see https\\://evil.example and www\\.evil.example");
    }

    @Test
    void control_characters_are_gone_and_lines_are_joined() {
        assertThat(Markdown.escape("a\r\nb\u001b[31m\u0000\u202egnp\u200b")).isEqualTo("a  b\\[31mgnp");
    }

    @Test
    void a_backslash_before_a_bar_does_not_open_a_cell() {
        assertThat(Markdown.escape("a\\|b")).isEqualTo("a\\\\\\|b");
        assertThat(Markdown.code("a|b")).isEqualTo("a\\|b");
    }

    @Test
    void code_cannot_be_left_with_backticks() {
        assertThat(Markdown.code("arn:aws:x")).isEqualTo("`arn:aws:x`");
        assertThat(Markdown.code("a``b`")).isEqualTo("``` a``b` ```");
        assertThat(Markdown.code(" ")).isEmpty();
    }
}
