package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.text.Glyphs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole screens as text files, to be read by people; what was drawn is left in {@code target/screens}. */
class GoldenScreenTest {
    private static final Map<String, List<KeyStroke>> KEYS = Map.of(
            "zoom", List.of(new KeyStroke('z', false, false)),
            "back", List.of(new KeyStroke(KeyType.ArrowLeft), new KeyStroke('t', false, false)),
            "help", List.of(new KeyStroke('?', false, false)));

    @ParameterizedTest
    @CsvSource({
        "calm,80,24",
        "calm,120,40",
        "calm,200,60",
        "breach,80,24",
        "breach,120,40",
        "breach,200,60",
        "halt,80,24",
        "halt,120,40",
        "halt,200,60",
        "over,80,24",
        "over,120,40",
        "replay,80,24",
        "replay,120,40",
        "replay,200,60"
    })
    void a_screen_shows_what_people_need(String tale, int width, int height) throws IOException {
        check(tale, width, height, Glyphs.UNICODE, tale + "-" + width + "x" + height);
    }

    @ParameterizedTest
    @CsvSource({"breach,80,24", "halt,120,40", "breach,200,60"})
    void a_screen_of_seven_bits_shows_it_too(String tale, int width, int height) throws IOException {
        String shown = check(tale, width, height, Glyphs.ASCII, tale + "-" + width + "x" + height + "-ascii");
        assertThat(shown.chars()).allMatch(character -> character < 0x7f);
    }

    private static String check(String tale, int width, int height, Glyphs glyphs, String name) throws IOException {
        Stage stage = stage(tale, width, height, Colours.TRUE, glyphs);
        Path drawn = Files.createDirectories(Path.of("target", "screens")).resolve(name + ".txt");
        Files.writeString(drawn, stage.screen());
        assertThat(stage.screen()).isEqualTo(golden(name));
        return stage.screen();
    }

    @ParameterizedTest
    @CsvSource({"breach,80,24", "halt,120,40", "breach,200,60"})
    void a_screen_without_colours_says_the_same(String tale, int width, int height) throws IOException {
        String coloured =
                stage(tale, width, height, Colours.TRUE, Glyphs.UNICODE).screen();
        for (Colours colours : Colours.values()) {
            assertThat(stage(tale, width, height, colours, Glyphs.UNICODE).screen())
                    .isEqualTo(coloured);
        }
    }

    @ParameterizedTest
    @CsvSource({"zoom,80,24", "zoom,120,40", "back,80,24", "back,120,40", "help,80,24"})
    void what_is_looked_at_more_closely_shows_too(String tale, int width, int height) throws IOException {
        check(tale, width, height, Glyphs.UNICODE, tale + "-" + width + "x" + height);
    }

    private static Stage stage(String tale, int width, int height, Colours colours, Glyphs glyphs) throws IOException {
        if (tale.equals("replay")) {
            Stage stage = new Stage(Storm.over().events(), width, height);
            stage.press(' ');
            for (int minute = 0; minute < 7; minute++) {
                stage.press(KeyType.ArrowUp);
            }
            return stage;
        }
        Tale told = told(tale);
        Stage stage = new Stage(told.view(), told.now(), width, height, colours, glyphs);
        stage.turn();
        for (KeyStroke key : KEYS.getOrDefault(tale, List.of())) {
            stage.press(key);
        }
        return stage;
    }

    private static Tale told(String tale) {
        return switch (tale) {
            case "calm" -> Storm.calm();
            case "breach", "zoom", "back", "help" -> Storm.breach();
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
