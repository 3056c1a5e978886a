package dev.gameday.recorder;

import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.RecoveryBegun;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * A process of its own that goes on with a record as fast as it can, and says each number that it was promised to be on the
 * disk, until it is killed.
 */
final class KilledWriter {
    private static final int PROMISED = 7;

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        SessionFolder folder = folder(Path.of(arguments[0]));
        RecordWriter writer = RecordWriter.open(folder, InstantSource.system());
        long number = writer.lastNumber();
        PromptRecord record = new PromptRecord(writer);
        System.out.println("going on after " + number);
        while (true) {
            number++;
            GameDayEvent event = number % PROMISED == 0
                    ? new RecoveryBegun("ann", "gameday", List.of())
                    : new Noted("ann", "event " + number + " " + "x".repeat((int) (number % 900)));
            record.append(List.of(new Recorded(number, SmallSession.START.plusMillis(number), event)));
            if (event.durable()) {
                System.out.println(number);
            }
        }
    }

    static SessionFolder folder(Path home) throws java.io.IOException {
        SessionFolders sessions =
                new SessionFolders(home.resolve("sessions")).sealedBy(new KeyRing(home.resolve("keys")));
        List<SessionFolder> there = sessions.all();
        return there.isEmpty() ? sessions.create(SmallSession.ID) : there.get(0);
    }
}
