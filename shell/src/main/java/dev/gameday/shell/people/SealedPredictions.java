package dev.gameday.shell.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.recorder.Redaction;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.PredictionRevealed;
import dev.gameday.runbook.event.PeopleEvent.PredictionSealed;
import dev.gameday.runbook.people.Author;
import dev.gameday.runbook.people.Seal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The predictions of a run that nobody may read yet. Text and salt are in a file of the session that only its owner can
 * read, and are on disk before the seal goes into the record, so that a crash loses no text whose seal is recorded; the
 * file is deleted once all is revealed. A line that a crash cut off is none. Safe for many threads.
 */
public final class SealedPredictions {
    /** The longest text, in characters. */
    public static final int LONGEST = 2000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Redaction redaction;
    private final List<Seal> sealed = new ArrayList<>();
    private boolean opened;

    /** Those in that file, which is made with the first one; secrets are taken out before a text is sealed. */
    public SealedPredictions(Path file, Redaction redaction) {
        this.file = file;
        this.redaction = redaction;
    }

    /** What a console that is gone left in that file. */
    public static List<Seal> left(Path file) throws IOException {
        List<Seal> left = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                try {
                    left.add(JSON.readValue(line, Seal.class));
                } catch (JsonProcessingException cut) {
                    // Its seal never was in the record: it was to be there only after this line.
                }
            }
        }
        return left;
    }

    /** The text at its reveal. */
    public static PredictionRevealed revealed(Seal seal) {
        return new PredictionRevealed(seal.by(), seal.hash(), seal.text(), seal.salt());
    }

    /** Seals the text; throws where it can't be kept, and IllegalStateException once all is revealed. */
    public synchronized PredictionSealed seal(Author author, String text) throws IOException {
        if (opened) {
            throw new IllegalStateException("the predictions are revealed already");
        }
        Seal seal = Seal.of(author.name(), redaction.redacted(text));
        keep(seal);
        sealed.add(seal);
        return new PredictionSealed(author.name(), seal.hash(), author.typedBy());
    }

    /** Opens all that are sealed; from then on nothing more can be. Opened once, there is nothing to open again. */
    public synchronized List<PredictionRevealed> open() {
        opened = true;
        List<PredictionRevealed> texts =
                sealed.stream().map(SealedPredictions::revealed).toList();
        sealed.clear();
        return texts;
    }

    /** Forgets the file; called once what was revealed is on disk in the record. */
    public synchronized void forget() throws IOException {
        if (opened) {
            Files.deleteIfExists(file);
        }
    }

    /** What surrounds the run, and that no prediction stays sealed when it is closed. */
    public Surround within(Surround surround) {
        return new Surround() {
            @Override
            public void opened(Consumer<Command> commands) {
                surround.opened(commands);
            }

            @Override
            public List<GameDayEvent> closing(boolean clean) {
                List<GameDayEvent> last = new ArrayList<>(open());
                last.addAll(surround.closing(clean));
                return last;
            }
        };
    }

    private void keep(Seal seal) throws IOException {
        byte[] line = (JSON.writeValueAsString(seal) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = OwnerOnly.openOrCreate(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            long end = channel.size();
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
        }
        OwnerOnly.forceEntries(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder"));
    }
}
