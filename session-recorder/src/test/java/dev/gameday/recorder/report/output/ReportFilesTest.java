package dev.gameday.recorder.report.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.Reports;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private final Path home;
    private final SessionFolder folder;

    ReportFilesTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.folder = Reports.stalePositions(home.resolve("sessions"));
    }

    @Test
    void a_report_replaces_the_one_before_it_and_is_for_its_owner_only() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            Path first = write(format).file();
            String text = Files.readString(first);
            ReportFiles.Written again = write(format);

            assertThat(again.setAside()).isEmpty();
            assertThat(again.file()).hasContent(text);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.folder().toFile().list())
                .containsExactlyInAnyOrder(
                        "events.jsonl", "report.md", "report.html", "report.json", "report-junit.xml");
    }

    @Test
    void what_people_wrote_into_a_report_is_kept_beside_the_new_one() throws IOException {
        Path report = write(ReportFormat.MD).file();
        Files.writeString(report, "\nWe should talk about this.\n", StandardOpenOption.APPEND);
        String changed = Files.readString(report);

        assertThat(write(ReportFormat.MD).setAside())
                .hasValueSatisfying(aside ->
                        assertThat(aside).hasFileName("report.changed-1.md").hasContent(changed));

        Files.writeString(report, Files.readString(report).replace("REFUTED", "HELD"));
        assertThat(write(ReportFormat.MD).setAside())
                .hasValueSatisfying(aside -> assertThat(aside).hasFileName("report.changed-2.md"));
    }

    @Test
    void notes_are_made_once_read_each_time_and_never_written_again() throws IOException {
        NotesFile notes = NotesFile.of(folder);
        assertThat(notes.prepare(ReportReader.read(folder))).isTrue();
        Files.writeString(
                notes.file(),
                Files.readString(notes.file())
                        .replace("## What went poorly", "The halt was quick.\n\n## What went poorly")
                        .replace("period |  |  |  |", "period | alarm | ann | 2026-02-01 |"));
        String written = Files.readString(notes.file());

        assertThat(notes.prepare(ReportReader.read(folder))).isFalse();
        for (int time = 0; time < 2; time++) {
            assertThat(write(ReportFormat.MD).file())
                    .content()
                    .contains("The halt was quick.")
                    .contains("| Alarm on the iterator's age after one period | alarm | ann | 2026-02-01 | complete |");
            assertThat(write(ReportFormat.HTML).file()).content().contains("<p>The halt was quick.</p>");
        }
        assertThat(notes.file()).hasContent(written);
    }

    @Test
    void a_proposal_that_nobody_took_up_comes_back_incomplete() throws IOException {
        Files.writeString(NotesFile.of(folder).file(), "## Findings\n\nnone\n");

        assertThat(write(ReportFormat.MD).file())
                .content()
                .contains("| Alarm on the iterator's age after one period |  | **not assigned** |");
    }

    @Test
    void a_file_of_somebody_else_s_is_never_written_over() throws IOException {
        Path foreign = Files.writeString(home.resolve("plan.md"), "# My plan\n");

        assertThatThrownBy(() -> ReportFiles.writeTo(foreign, ReportReader.read(folder), ReportFormat.MD))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> ReportFiles.writeTo(home, ReportReader.read(folder), ReportFormat.MD))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() ->
                        ReportFiles.writeTo(home.resolve("no/where.md"), ReportReader.read(folder), ReportFormat.MD))
                .isInstanceOf(NotDirectoryException.class);
        assertThat(foreign).hasContent("# My plan\n");
    }

    @Test
    void our_own_file_elsewhere_is_written_again() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            Path file = home.resolve(format.fileName());
            ReportFiles.writeTo(file, ReportReader.read(folder), format);
            String first = Files.readString(file);
            ReportFiles.writeTo(file, ReportReader.read(folder), format);

            assertThat(file).hasContent(first);
        }
    }

    private ReportFiles.Written write(ReportFormat format) throws IOException {
        return ReportFiles.write(ReportReader.read(folder), format, folder);
    }
}
