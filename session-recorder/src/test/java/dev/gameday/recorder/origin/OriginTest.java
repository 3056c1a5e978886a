package dev.gameday.recorder.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SmallSession;
import dev.gameday.recorder.Verification.Kind;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.audit.Flaw;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginTest {
    private static final List<String> PATTERNS = List.of("cust-[0-9]{6}", "a \"quoted\"\nline");
    private static final Origin ORIGIN =
            new Origin(Optional.of("id: storm # ask cust-482913\nclaim: é\n"), Optional.of("name: mine\n"), PATTERNS);

    private final SessionFolder session;

    OriginTest(@TempDir Path home) throws IOException {
        this.session = new SessionFolders(home).create(SmallSession.ID);
    }

    @Test
    void what_is_kept_is_what_there_was_without_secrets_and_only_its_owner_can_read_it() throws IOException {
        ORIGIN.redacted(Redaction.with(PATTERNS)).keep(session);

        assertThat(session.folder().resolve("runbook.yaml")).hasContent("id: storm # ask [redacted]\nclaim: é\n");
        assertThat(session.folder().resolve("binding.yaml")).hasContent("name: mine\n");
        assertThat(Origin.patterns(session)).isEqualTo(PATTERNS);
        assertThat(Origin.files(session))
                .hasSize(3)
                .allSatisfy(file -> assertThat(OwnerOnly.holds(file)).isTrue());
        assertThatThrownBy(() -> ORIGIN.keep(session)).isInstanceOf(IOException.class);
    }

    @Test
    void a_session_that_kept_nothing_has_no_patterns_and_nothing_is_wrong_with_it() throws IOException {
        record(Optional.empty());
        assertThat(Origin.patterns(session)).isEmpty();
        assertThat(Origin.files(session)).isEmpty();
        assertThat(audit().beside()).isEmpty();
    }

    @Test
    void patterns_that_are_not_as_they_were_written_are_not_passed_over() throws IOException {
        for (String damaged : List.of("[\"cust-[0-9\"]", "[null]", "null", "{}", "[\"a\"", "")) {
            Files.writeString(session.folder().resolve("redactions.json"), damaged);
            assertThatThrownBy(() -> Origin.patterns(session)).as(damaged).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_file_that_was_changed_or_is_missing_is_told() throws IOException {
        record(Optional.of(ORIGIN));
        assertThat(audit().beside()).isEmpty();
        for (Path file : Origin.files(session)) {
            byte[] before = Files.readAllBytes(file);
            byte[] after = before.clone();
            after[0] ^= 1;
            Files.write(file, after);
            assertThat(audit().beside())
                    .extracting(Flaw::file, Flaw::kind)
                    .containsExactly(tuple(file.getFileName().toString(), Kind.CORRUPT));
            assertThat(audit().untouched()).isFalse();
            Files.delete(file);
            assertThat(audit().beside()).extracting(Flaw::kind).containsExactly(Kind.TRUNCATED);
            Files.write(file, before);
        }
        assertThat(audit().beside()).isEmpty();
    }

    @Test
    void a_file_of_which_the_record_says_nothing_is_told() throws IOException {
        record(Optional.empty());
        Files.writeString(session.folder().resolve("redactions.json"), "[]");
        assertThat(audit().beside())
                .singleElement()
                .extracting(Flaw::toString)
                .asString()
                .contains("CORRUPT", "redactions.json", "says nothing of such a file");
    }

    @Test
    void a_pattern_that_fits_a_digest_too_makes_no_false_alarm() throws IOException {
        Origin greedy = new Origin(ORIGIN.runbook(), Optional.empty(), List.of("[0-9]{3}"));
        record(Optional.of(greedy));
        assertThat(audit().beside()).isEmpty();
    }

    private void record(Optional<Origin> origin) throws IOException {
        Redaction redaction = Redaction.with(origin.map(Origin::patterns).orElse(List.of()));
        if (origin.isPresent()) {
            origin.get().keep(session);
        }
        GameDayEvent opened = new SessionOpened(
                SmallSession.ID,
                "gameday",
                Mode.REHEARSAL,
                "in-process",
                "ann",
                7,
                "max",
                Optional.empty(),
                Optional.empty(),
                origin.map(Origin::beside));
        try (RecordWriter writer = RecordWriter.open(session, SmallSession.WALL, redaction)) {
            writer.append(
                    SmallSession.numbered(opened, SmallSession.EVENTS.get(3).event()));
        }
    }

    private Audit audit() throws IOException {
        return Audit.of(session, Set.of());
    }
}
