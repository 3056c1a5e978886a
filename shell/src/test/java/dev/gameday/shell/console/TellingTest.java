package dev.gameday.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Tale;
import dev.gameday.shell.view.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static List<String> told(String note) {
        Recorded noted = new Recorded(1, Tale.EPOCH, new PeopleEvent.Noted("ada", note));
        return Telling.of(RunView.START, noted, RunView.START.applyAll(List.of(noted)), 80).stream()
                .map(Line::text)
                .toList();
    }

    @Test
    void what_is_said_is_told_in_lines_of_the_screens_width() {
        assertThat(told("word ".repeat(30)))
                .hasSize(3)
                .allMatch(line -> line.length() < 80)
                .first()
                .asString()
                .startsWith("09:00:00 ada notes: word word");
    }

    @Test
    void a_pasted_log_leaves_room_for_what_happens() {
        List<String> told = told("word ".repeat(200_000));
        assertThat(told).hasSize(21);
        assertThat(told.get(20)).matches(" {9}… and \\d+ lines more");
    }
}
