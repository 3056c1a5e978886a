package dev.gameday.recorder.report.output;

import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.recorder.report.people.NotesText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in a session's folder that people write in: made once, with what is asked of them, and only read afterwards. */
public record NotesFile(Path file) {
    private static final int LONGEST = 1 << 20;

    /** That of the session. */
    public static NotesFile of(SessionFolder folder) {
        return new NotesFile(folder.folder().resolve("postmortem-notes.md"));
    }

    /** What is in it; nothing where there is none. Of a file longer than a mebibyte, what is beyond that is not read. */
    public Notes read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Notes.NONE;
        }
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(LONGEST);
        }
        Notes notes = NotesText.read(new String(bytes, StandardCharsets.UTF_8));
        if (bytes.length < LONGEST) {
            return notes;
        }
        List<String> troubles = new ArrayList<>(notes.troubles());
        troubles.add("only the first %d bytes of %s are in this report".formatted(LONGEST, file.getFileName()));
        return new Notes(notes.preface(), notes.answers(), notes.others(), notes.findings(), troubles);
    }

    /** Makes it, to be filled in, where there is none; whether it did. */
    public boolean prepare(Report report) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        WholeFile.write(file, NotesText.blank(report.title(), report.proposals()));
        return true;
    }
}
