package dev.gameday.shell.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.runbook.people.Role;
import dev.gameday.runbook.people.Roster;
import dev.gameday.shell.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFileTest {
    private static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");

    private final Path file;
    private Instant now = MORNING;

    RosterFileTest(@TempDir Path folder) {
        this.file = folder.resolve("roster.json");
    }

    @Test
    void a_roster_is_there_for_the_next_console_of_the_day() {
        roster().change(before -> before.with(Role.FACILITATOR, "ann").with(Role.RESPONDER, "bob"));
        roster().change(before -> before.answered("bob", false));

        Roster kept = roster().read();

        assertThat(kept.holding(Role.FACILITATOR)).containsExactly("ann");
        assertThat(kept.answers()).containsEntry("bob", false);
    }

    @Test
    void yesterdays_roster_counts_no_more() {
        roster().change(before -> before.with(Role.FACILITATOR, "ann"));
        now = MORNING.plus(RosterFile.A_DAY);

        assertThat(roster().read().isEmpty()).isTrue();
        roster().change(before -> before.with(Role.SCRIBE, "cat"));
        assertThat(roster().read().people()).containsExactly("cat");
    }

    @Test
    void without_a_file_nobody_holds_anything_and_what_is_no_roster_is_told() throws Exception {
        assertThat(roster().read().isEmpty()).isTrue();
        Files.writeString(file, "[");
        assertThatThrownBy(() -> roster().read())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(file.toString());
    }

    private RosterFile roster() {
        return new RosterFile(file, () -> now);
    }
}
