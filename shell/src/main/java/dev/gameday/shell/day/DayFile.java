package dev.gameday.shell.day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.recorder.owned.OwnerOnly;
import dev.gameday.shell.RefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The game day that goes on, kept on disk so that it outlives the console: the plan's text as it was when the day started, and
 * what has begun. Consoles change it one after the other.
 */
public final class DayFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Set<String> scenarios;

    /** Those in that folder; {@code scenarios} are those that a plan may name. */
    public DayFile(Path folder, Set<String> scenarios) {
        this.folder = folder;
        this.scenarios = Set.copyOf(scenarios);
    }

    /** Times are in ISO 8601; {@code ended} is empty while the day goes on. */
    private record Kept(String plan, String zero, List<String> began, String ended) {}

    /** The day that was started last, ended or not. */
    public Optional<Day> read() {
        Path file = file();
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Kept kept = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Kept.class);
            DayPlan plan =
                    DayPlanFile.read(file.toString(), kept.plan(), scenarios).orThrow();
            return Optional.of(new Day(
                    plan,
                    Instant.parse(kept.zero()),
                    kept.began().stream().map(Instant::parse).toList(),
                    kept.ended().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(kept.ended()))));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new RefusedException(
                    "The day in " + file + " can't be read", "delete the file and start the day again");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Starts a day of the plan in that text, which has nothing wrong; refuses while another one goes on. */
    public Day start(String text, Instant now) {
        return locked(() -> {
            read().filter(day -> day.ended().isEmpty()).ifPresent(day -> {
                throw new RefusedException("The day '" + day.plan().title() + "' goes on", "end it first with day end");
            });
            Day day = Day.starting(DayPlanFile.read("the plan", text, scenarios).orThrow(), now);
            write(text, day);
            return day;
        });
    }

    /** Changes the day that goes on; refuses where none does. */
    public Day change(Function<Day, Day> change) {
        return locked(() -> {
            Day before = read().filter(day -> day.ended().isEmpty())
                    .orElseThrow(() -> new RefusedException("No game day goes on", "start one with day start FILE"));
            Day after = change.apply(before);
            write(
                    JSON.readTree(Files.readString(file(), StandardCharsets.UTF_8))
                            .path("plan")
                            .asText(),
                    after);
            return after;
        });
    }

    private void write(String text, Day day) throws IOException {
        Kept kept = new Kept(
                text,
                day.zero().toString(),
                day.began().stream().map(Instant::toString).toList(),
                day.ended().map(Instant::toString).orElse(""));
        Path next = folder.resolve("day.json.new");
        Files.deleteIfExists(next);
        Files.writeString(
                OwnerOnly.newFile(next),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n",
                StandardCharsets.UTF_8);
        Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return folder.resolve("day.json");
    }

    private interface Work {
        Day day() throws IOException;
    }

    private synchronized Day locked(Work work) {
        try {
            OwnerOnly.folder(folder);
            try (FileChannel channel = OwnerOnly.openOrCreate(folder.resolve("day.lock"));
                    FileLock held = channel.lock()) {
                assert held.isValid();
                return work.day();
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private RefusedException unusable(IOException e) {
        return new RefusedException(
                "The day in " + folder + " can't be used (" + e.getMessage() + ")", "mend the folder");
    }
}
