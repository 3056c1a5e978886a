package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.view.Glyphs;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.Tale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole screens as text files, to be read by people; what was drawn is left in {@code target/screens}. */
class GoldenScreenTest {
    @ParameterizedTest
    @CsvSource({
        "calm,80,24",
        "calm,120,40",
        "calm,200,50",
        "breach,80,24",
        "breach,120,40",
        "breach,200,50",
        "halt,80,24",
        "halt,120,40",
        "halt,200,50",
        "over,80,24",
        "over,120,40"
    })
    void a_screen_shows_what_people_need(String tale, int width, int height) throws IOException {
        check(tale, width, height, Glyphs.UNICODE, tale + "-" + width + "x" + height);
    }

    @ParameterizedTest
    @CsvSource({"breach,80,24", "halt,120,40"})
    void a_screen_of_seven_bits_shows_it_too(String tale, int width, int height) throws IOException {
        String shown = check(tale, width, height, Glyphs.ASCII, tale + "-" + width + "x" + height + "-ascii");
        assertThat(shown.chars()).allMatch(character -> character < 0x7f);
    }

    private static String check(String tale, int width, int height, Glyphs glyphs, String name) throws IOException {
        Tale told = told(tale);
        Stage stage = new Stage(told.view(), told.now(), width, height, Colours.TRUE, glyphs);
        stage.turn();
        Path drawn = Files.createDirectories(Path.of("target", "screens")).resolve(name + ".txt");
        Files.writeString(drawn, stage.screen());
        assertThat(stage.screen()).isEqualTo(golden(name));
        return stage.screen();
    }

    private static Tale told(String tale) {
        return switch (tale) {
            case "calm" -> Storm.calm();
            case "breach" -> Storm.breach();
            case "halt" -> Storm.halt();
            case "over" -> Storm.over();
            default -> throw new IllegalArgumentException("no tale of " + tale);
        };
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenScreenTest.class.getResourceAsStream("screens/" + name + ".txt")) {
            return file == null ? "no such file" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
