package dev.gameday.shell.command.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.Context;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.Screen;
import dev.gameday.shell.line.CommandLine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
    @Test
    void what_a_lesson_asks_for_is_a_command_as_it_stands(@TempDir Path folder) {
        try (Context context = Context.start(GamedayHome.open(folder), new Screen().console(), new Leaving())) {
            assertThat(Lessons.ALL).allSatisfy(lesson -> {
                assertThat(lesson.takes(lesson.typed())).isTrue();
                assertThat(CommandLine.of(context.commands(), lesson.typed())).isNotNull();
            });
        }
    }

    @Test
    void words_of_ones_own_are_taken_where_they_are_asked_for_and_nowhere_else() {
        Lesson note = Lessons.ALL.get(6);
        assertThat(note.takes(List.of("note", "something", "else", "entirely"))).isTrue();
        assertThat(note.takes(List.of("note"))).isFalse();
        assertThat(Lessons.ALL.get(0).takes(List.of("scenario", "show"))).isFalse();
    }
}
