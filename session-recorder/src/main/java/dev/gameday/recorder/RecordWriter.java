package dev.gameday.recorder;

import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.recorder.seal.Sealing;
import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.event.FaultEvent.UndoRecorded;
import dev.gameday.runbook.event.PeopleEvent.MitigationBegun;
import dev.gameday.runbook.event.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Appends events to a session's record: redacted, chained by hashes, forced to disk before it returns when one of them is
 * durable, sealed with the operator's key when it is closed. Never changes a line that is there. A failed append leaves none
 * of its events behind, or says so by throwing again until the half-written rest is gone.
 */
public final class RecordWriter implements EventLog, Closeable {
    private static final System.Logger LOG = System.getLogger(RecordWriter.class.getName());

    private final Disk disk;
    private final InstantSource wall;
    private final Path fence;
    private final Redaction redaction;
    private long size;
    private long lastNumber;
    private String head;
    private boolean torn;
    private boolean closed;
    private Optional<Sealing> sealing = Optional.empty();

    /** {@code fence} is a file that tells this console, once it is there, that another one took the run over. */
    RecordWriter(
            Disk disk, InstantSource wall, Redaction redaction, Path fence, long size, long lastNumber, String head) {
        this.disk = disk;
        this.redaction = redaction;
        this.wall = wall;
        this.fence = fence;
        this.size = size;
        this.lastNumber = lastNumber;
        this.head = head;
    }

    /**
     * Opens a record to go on after its last whole line, a new one at its beginning; what a crash cut off within a line is
     * dropped. {@code wall} is the machine's clock, kept beside the session's own. Throws where another console writes it.
     */
    public static RecordWriter open(SessionFolder folder, InstantSource wall) throws IOException {
        return open(folder, wall, Redaction.with(List.of()));
    }

    /** The same, with another redaction than the usual one. */
    public static RecordWriter open(SessionFolder folder, InstantSource wall, Redaction redaction) throws IOException {
        Path file = folder.events();
        Disk disk = FileDisk.open(file, folder.lock());
        try {
            RecordHead head = RecordHead.of(file);
            Path fence = folder.nextTakeover(folder.takeovers().size());
            RecordWriter writer =
                    new RecordWriter(disk, wall, redaction, fence, head.size(), head.number(), head.hash());
            writer.torn = disk.size() > head.size();
            writer.sealing = head.number() == 0 ? folder.sealing(file) : laterSealing(folder, file);
            return writer;
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    /** Begins the record of a session that was made to be covered, under that cover. */
    public static RecordWriter covered(SessionFolder folder, InstantSource wall, Redaction redaction, Cover cover)
            throws IOException {
        Disk disk = FileDisk.open(folder.covered(), folder.lock());
        try {
            RecordWriter writer =
                    new RecordWriter(cover.over(disk), wall, redaction, folder.nextTakeover(0), 0, 0, LineFormat.FIRST);
            writer.torn = disk.size() > 0;
            writer.sealing = folder.sealing(folder.events());
            return writer;
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    /**
     * Takes a run over whose console hangs and still holds the record: a file beside it, which goes on from the record's last
     * line. From now on that console can write no more, and so inject no more. Throws where another one was quicker.
     */
    public static RecordWriter takeOver(SessionFolder folder, InstantSource wall, Redaction redaction)
            throws IOException {
        int before = folder.takeovers().size();
        Path file = folder.nextTakeover(before);
        OwnerOnly.newFile(file);
        OwnerOnly.forceEntries(folder.folder());
        Disk disk;
        try {
            disk = FileDisk.open(file, folder.takeoverLock());
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        try {
            RecordHead head = RecordHead.of(folder.events());
            RecordWriter writer = new RecordWriter(
                    disk, wall, redaction, folder.nextTakeover(before + 1), 0, head.number(), head.hash());
            writer.sealing = laterSealing(folder, file);
            return writer;
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    /**
     * Opens the corrections of a record that is closed: a file beside it, which goes on from the record's last line, or from
     * the last correction. Throws where another console writes them.
     */
    public static RecordWriter correct(SessionFolder folder, InstantSource wall, Redaction redaction)
            throws IOException {
        Path file = folder.corrections();
        if (!Files.exists(file)) {
            OwnerOnly.newFile(file);
            OwnerOnly.forceEntries(folder.folder());
        }
        Disk disk = FileDisk.open(file, folder.correctionsLock());
        try {
            RecordHead own = RecordHead.of(file);
            RecordHead from = own.number() == 0 ? RecordHead.of(folder.events()) : own;
            Path fence = folder.nextTakeover(folder.takeovers().size());
            RecordWriter writer =
                    new RecordWriter(disk, wall, redaction, fence, own.size(), from.number(), from.hash());
            writer.torn = disk.size() > own.size();
            writer.sealing = folder.sealing(file);
            return writer;
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    /** What cleans up must not fail for lack of a key: it is then told by the record being unsigned. */
    private static Optional<Sealing> laterSealing(SessionFolder folder, Path file) {
        try {
            return folder.sealing(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the record is gone on with unsigned", e);
            return Optional.empty();
        }
    }

    /** The number of the last event in the record; 0 if it has none. */
    public long lastNumber() {
        return lastNumber;
    }

    /** The hash of the last line: who keeps it elsewhere can tell later whether the record was cut or rewritten. */
    public String head() {
        return head;
    }

    @Override
    public void append(List<Recorded> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        if (Files.exists(fence)) {
            throw new IOException("another console took this run over (" + fence.getFileName() + ")");
        }
        cutBack();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String hash = head;
        for (Recorded recorded : events) {
            LineFormat.Written line = line(recorded, hash);
            bytes.writeBytes(line.text().getBytes(StandardCharsets.UTF_8));
            hash = line.hash();
        }
        torn = true;
        try {
            disk.append(ByteBuffer.wrap(bytes.toByteArray()));
            if (events.stream().anyMatch(recorded -> recorded.event().durable())) {
                disk.force();
            }
        } catch (IOException e) {
            tryToCutBack(e);
            throw e;
        }
        torn = false;
        size += bytes.size();
        head = hash;
        lastNumber = events.get(events.size() - 1).number();
    }

    /** Forces everything to disk, seals the record and closes it. That it could not be sealed, its being unsigned tells. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (disk) {
            cutBack();
            disk.force();
            if (lastNumber > 0) {
                sealing.ifPresent(this::seal);
            }
        }
    }

    private void seal(Sealing with) {
        try {
            with.seal(lastNumber, head, wall.instant());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the record stays unsigned", e);
        }
    }

    private LineFormat.Written line(Recorded recorded, String previous) throws IOException {
        if (recorded.event() instanceof UndoRecorded undo) {
            for (Map.Entry<String, String> fact : undo.undo().facts().entrySet()) {
                refuseRedacted("the undo of " + undo.step(), fact.getKey());
                refuseRedacted("the undo of " + undo.step(), fact.getValue());
            }
        } else if (recorded.event() instanceof MitigationBegun begun) {
            for (FunctionSettings function : begun.deployed()) {
                refuseRedacted("what takes back " + begun.action(), function.name());
                for (String subnet : function.subnets()) {
                    refuseRedacted("what takes back " + begun.action(), subnet);
                }
            }
        }
        try {
            return LineFormat.write(recorded, wall.instant(), previous, redaction::redacted);
        } catch (IllegalArgumentException e) {
            throw new IOException("event " + recorded.number() + " can't be written: " + e.getMessage(), e);
        }
    }

    /** An undo that redaction has a hold on would not be the one that another process needs. */
    private void refuseRedacted(String what, String text) throws IOException {
        String redacted = redaction.redacted(text);
        if (!redacted.equals(text)) {
            throw new IOException(
                    what + " has a name that looks like a secret (" + redacted + ") and can't be recorded");
        }
    }

    private void cutBack() throws IOException {
        if (torn) {
            disk.truncate(size);
            torn = false;
        }
    }

    private void tryToCutBack(IOException failure) {
        try {
            cutBack();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
