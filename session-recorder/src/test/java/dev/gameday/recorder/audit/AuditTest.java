package dev.gameday.recorder.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.SmallSession;
import dev.gameday.recorder.Verification.Kind;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to spoil the small session, at every place of it. */
class AuditTest {
    private final Path home;
    private final SealedSession session;

    AuditTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.session = new SealedSession(home);
    }

    private Flaw flaw(String how) throws IOException {
        List<Flaw> flaws = session.audit().flaws();
        assertThat(flaws).as(how).hasSize(1);
        return flaws.get(0);
    }

    @Test
    void a_record_that_was_closed_is_whole_and_its_seal_states_its_count_and_head() throws IOException {
        Audit audit = session.audit();

        assertThat(audit.flaws()).isEmpty();
        assertThat(audit.files()).hasSize(1);
        Audited record = audit.files().get(0);
        assertThat(record.seals()).hasSize(1);
        assertThat(record.seals().get(0).seal().events()).isEqualTo(4).isEqualTo(record.events());
        assertThat(session.lines().get(3)).contains(record.seals().get(0).seal().head());
    }

    @Test
    void any_flipped_byte_is_found_in_its_line() throws IOException {
        byte[] whole = session.record();
        int line = 1;
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << bit);
                Files.write(session.folder.events(), flipped);

                Flaw flaw = flaw("bit %d of byte %d flipped".formatted(bit, at));
                boolean lastLineFeed = at == whole.length - 1;
                assertThat(flaw.kind()).isEqualTo(lastLineFeed ? Kind.TRUNCATED : Kind.CORRUPT);
                assertThat(flaw.line()).isEqualTo(line);
                assertThat(flaw.event()).isEqualTo(line);
            }
            line += whole[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void any_dropped_event_is_told_where_it_is_missing() throws IOException {
        for (int at = 0; at < session.lines().size(); at++) {
            List<String> lines = session.lines();
            lines.remove(at);
            session.write(lines);

            Flaw flaw = flaw("line %d dropped".formatted(at + 1));
            boolean last = at == lines.size();
            assertThat(flaw.kind()).isEqualTo(last ? Kind.TRUNCATED : Kind.OUT_OF_ORDER);
            assertThat(flaw.line()).isEqualTo(at + 1);
            assertThat(flaw.event()).isEqualTo(at + 1);
        }
    }

    @Test
    void any_repeated_event_is_told_where_it_comes_again() throws IOException {
        for (int from = 0; from < session.lines().size(); from++) {
            for (int to = from + 1; to <= session.lines().size(); to++) {
                List<String> lines = session.lines();
                lines.add(to, lines.get(from));
                session.write(lines);

                Flaw flaw = flaw("line %d again after line %d".formatted(from + 1, to));
                assertThat(flaw.kind()).isEqualTo(Kind.OUT_OF_ORDER);
                assertThat(flaw.line()).isEqualTo(to + 1);
            }
        }
    }

    @Test
    void any_two_events_that_changed_places_are_told_at_the_first() throws IOException {
        for (int one = 0; one < session.lines().size(); one++) {
            for (int other = one + 1; other < session.lines().size(); other++) {
                List<String> lines = session.lines();
                Collections.swap(lines, one, other);
                session.write(lines);

                Flaw flaw = flaw("lines %d and %d swapped".formatted(one + 1, other + 1));
                assertThat(flaw.kind()).isEqualTo(Kind.OUT_OF_ORDER);
                assertThat(flaw.line()).isEqualTo(one + 1);
            }
        }
    }

    @Test
    void a_record_cut_at_any_byte_is_truncated() throws IOException {
        byte[] whole = session.record();
        for (int length = 0; length < whole.length; length++) {
            Files.write(session.folder.events(), Arrays.copyOf(whole, length));

            assertThat(flaw("cut after %d bytes".formatted(length)).kind()).isEqualTo(Kind.TRUNCATED);
        }
    }

    @Test
    void any_flipped_byte_of_a_seal_is_found() throws IOException {
        byte[] whole = Files.readAllBytes(session.seals());
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << (at % 8));
            Files.write(session.seals(), flipped);

            Flaw flaw = flaw("byte %d of the seal flipped".formatted(at));
            assertThat(flaw.kind()).isEqualTo(at == whole.length - 1 ? Kind.TRUNCATED : Kind.CORRUPT);
            assertThat(flaw.file()).isEqualTo("events.seals.jsonl");
        }
    }

    @Test
    void a_seal_that_is_cut_off_is_told_and_a_missing_one_leaves_the_record_unsigned() throws IOException {
        byte[] whole = Files.readAllBytes(session.seals());
        for (int length = 1; length < whole.length; length++) {
            Files.write(session.seals(), Arrays.copyOf(whole, length));
            assertThat(flaw("cut after %d bytes".formatted(length)).kind()).isEqualTo(Kind.TRUNCATED);
        }
        Files.write(session.seals(), new byte[0]);
        assertThat(flaw("emptied").kind()).isEqualTo(Kind.UNSIGNED);
        Files.delete(session.seals());
        assertThat(flaw("deleted").kind()).isEqualTo(Kind.UNSIGNED);
    }

    @Test
    void a_chain_rewritten_from_any_event_on_is_told_where_its_seal_was_left() throws IOException {
        for (int from = 0; from < SmallSession.EVENTS.size(); from++) {
            List<Recorded> events = new ArrayList<>(SmallSession.EVENTS);
            events.set(from, new Recorded(from + 1L, SmallSession.START, new Noted("eve", "it never was")));
            if (from == events.size() - 1) {
                events.set(
                        from,
                        new Recorded(
                                from + 1L,
                                SmallSession.START.plusSeconds(60),
                                SmallSession.EVENTS.get(from).event()));
            }
            session.write(SmallSession.lines(events));

            Flaw flaw = flaw("rewritten from event %d on".formatted(from + 1));
            assertThat(flaw.kind()).isEqualTo(Kind.REWRITTEN);
            assertThat(flaw.sentence()).contains("events 1 to 4");
        }
    }

    @Test
    void a_chain_rewritten_with_a_seal_that_was_made_to_fit_is_told() throws IOException {
        List<Recorded> events = new ArrayList<>(SmallSession.EVENTS);
        events.set(1, new Recorded(2, SmallSession.START, new Noted("eve", "it never was")));
        List<String> lines = SmallSession.lines(events);
        String head =
                lines.get(3).substring(lines.get(3).length() - 67, lines.get(3).length() - 3);
        String old = session.audit().files().get(0).head();
        session.write(lines);
        String seal = Files.readString(session.seals()).replace(old, head);
        Files.writeString(
                session.seals(),
                dev.gameday.recorder.format.LineFormat.hashed(seal.substring(0, seal.indexOf(",\"hash\"")) + "}")
                        .text());

        Flaw flaw = flaw("rewritten, and the seal with it");

        assertThat(flaw.kind()).isEqualTo(Kind.REWRITTEN);
        assertThat(flaw.sentence()).isEqualTo("it was not signed with the key that it names");
    }

    @Test
    void a_chain_rewritten_and_sealed_with_another_key_is_of_an_unknown_one() throws IOException {
        KeyRing others = new KeyRing(home.resolve("others"));
        Files.delete(session.folder.events());
        Files.delete(session.seals());
        Files.createFile(session.folder.events());
        SessionFolder theirs = new SessionFolders(home.resolve("sessions"))
                .sealedBy(others)
                .all()
                .get(0);
        try (RecordWriter writer = RecordWriter.open(theirs, SmallSession.WALL)) {
            writer.append(SmallSession.EVENTS);
        }

        Flaw flaw = flaw("written by somebody else");

        assertThat(flaw.kind()).isEqualTo(Kind.UNKNOWN_KEY);
        assertThat(flaw.sentence()).contains(others.own().verifying().fingerprint());
        assertThat(Audit.of(theirs, Set.of(others.own().verifying())).whole()).isTrue();
    }

    @Test
    void what_is_written_after_the_last_seal_is_unsigned_from_there_on() throws IOException {
        List<Recorded> more = new ArrayList<>(SmallSession.EVENTS);
        more.add(new Recorded(5, SmallSession.START, new Noted("eve", "one more")));
        session.write(SmallSession.lines(more));

        assertThat(flaw("one more event"))
                .isEqualTo(new Flaw("events.jsonl", 5, 5, Kind.UNSIGNED, "its last seal ends before this event"));
    }

    @Test
    void a_record_that_a_crash_left_unsealed_is_signed_by_whoever_goes_on_with_it() throws IOException {
        Files.delete(session.seals());
        Files.writeString(session.folder.events(), "{\"v\":1,", StandardOpenOption.APPEND);
        try (RecordWriter writer = RecordWriter.open(session.folder, SmallSession.WALL)) {
            assertThat(writer.lastNumber()).isEqualTo(4);
        }

        assertThat(session.audit().whole()).isTrue();
        try (RecordWriter writer = RecordWriter.open(session.folder, SmallSession.WALL)) {
            assertThat(writer.lastNumber()).isEqualTo(4);
        }
        assertThat(session.audit().files().get(0).seals()).hasSize(1);
    }

    @Test
    void an_anchor_tells_what_even_the_key_cannot_hide() throws IOException {
        Anchor kept = session.audit().anchor(SmallSession.WALL.instant());
        assertThat(AnchorFormat.read(AnchorFormat.write(kept))).contains(kept);
        assertThat(Audit.of(session.folder, session.keys.trusted(), List.of(kept))
                        .whole())
                .isTrue();
        assertThat(Audit.of(session.folder, session.keys.trusted(), List.of()).flaws())
                .extracting(Flaw::kind)
                .containsExactly(Kind.UNANCHORED);

        Files.delete(session.seals());
        List<Recorded> events = new ArrayList<>(SmallSession.EVENTS);
        events.set(1, new Recorded(2, SmallSession.START, new Noted("eve", "it never was")));
        session.write(SmallSession.lines(events));
        try (RecordWriter writer = RecordWriter.open(session.folder, SmallSession.WALL)) {
            assertThat(writer.lastNumber()).isEqualTo(4);
        }

        assertThat(session.audit().whole()).isTrue();
        assertThat(Audit.of(session.folder, session.keys.trusted(), List.of(kept))
                        .flaws())
                .extracting(Flaw::kind)
                .containsExactly(Kind.REWRITTEN);
    }

    @Test
    void an_anchor_tells_a_tail_that_was_cut_with_its_seal() throws IOException {
        Anchor kept = session.audit().anchor(SmallSession.WALL.instant());
        Files.delete(session.seals());
        session.write(session.lines().subList(0, 3));

        assertThat(Audit.of(session.folder, session.keys.trusted(), List.of(kept))
                        .flaws())
                .extracting(Flaw::kind, Flaw::event)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.TRUNCATED, 4L));
    }
}
