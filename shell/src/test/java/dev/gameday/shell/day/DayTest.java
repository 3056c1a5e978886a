package dev.gameday.shell.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.view.text.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Set<String> SCENARIOS = Set.of("stop-drill", "stale-positions", "retry-storm");

    private final DayText text = new DayText(ZoneId.of("Europe/Vienna"));

    @Test
    void the_first_part_is_now_and_minute_0_is_counted_from_it() throws IOException {
        Day day = day();
        assertThat(day.zero()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(day.late(START)).isEqualTo(Duration.ZERO);
        assertThat(day.planned(day.following().orElseThrow())).isEqualTo(START);
    }

    @Test
    void a_day_is_late_by_how_long_its_next_part_should_have_begun() throws IOException {
        Day day = day().next(START).next(START.plus(Duration.ofMinutes(15)));
        Instant now = START.plus(Duration.ofMinutes(27));
        assertThat(day.late(now)).isEqualTo(Duration.ofMinutes(7));
        assertThat(text.standing(day, now).text())
                .contains("Next: scenario stop-drill", "planned for 09:20 UTC (10:20 here)", "7 min late");
        assertThat(day.next(now).late(now)).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_screen_shows_what_has_begun_and_what_is_to_come() throws IOException {
        Day day = day().next(START.plus(Duration.ofMinutes(4)));
        List<Line> lines = text.day(day, START.plus(Duration.ofMinutes(5)), 80);
        String screen = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        assertThat(screen).contains("09:04 +4", "\u221230", "130", "In time. Next: Who can stop this?");
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(80));
    }

    @Test
    void a_day_outlives_its_console_and_there_is_one_at_a_time(@TempDir Path folder) throws IOException {
        DayFile file = new DayFile(folder.resolve("days"), SCENARIOS);
        assertThat(file.read()).isEmpty();
        assertThatThrownBy(() -> file.change(day -> day.next(START))).isInstanceOf(RefusedException.class);
        file.start(DayPlanFileTest.shipped(), START);
        file.change(day -> day.next(START));

        DayFile later = new DayFile(folder.resolve("days"), SCENARIOS);
        assertThat(later.read().orElseThrow().began()).containsExactly(START);
        assertThatThrownBy(() -> later.start(DayPlanFileTest.shipped(), START))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("goes on");
        later.change(day -> day.end(START));
        assertThat(later.start(DayPlanFileTest.shipped(), START).began()).isEmpty();
    }

    @Test
    void a_file_that_is_no_day_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("day.json"), "{");
        assertThatThrownBy(() -> new DayFile(folder, SCENARIOS).read())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("day.json");
    }

    @Test
    void a_day_without_sessions_says_so() throws IOException {
        Day day = day().next(START).end(START.plus(Duration.ofMinutes(5)));
        assertThat(DayReport.lines(day, Roster.EMPTY, List.of(), text, START))
                .contains("# Two experiments and a review", "None was run.", "None.")
                .anySatisfy(line -> assertThat(line).contains("1 of 9 parts; the last one began in time"));
    }

    private static Day day() throws IOException {
        return Day.starting(DayPlanFileTest.read(DayPlanFileTest.shipped()).orThrow(), START);
    }
}
