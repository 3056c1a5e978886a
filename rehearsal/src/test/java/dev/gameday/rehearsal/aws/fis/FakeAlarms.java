package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.fis.experiment.StopAlarms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Alarms that ring when a test says so. */
public final class FakeAlarms implements StopAlarms {
    private final Set<String> ringing = new HashSet<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();

    public void ring(String arn) {
        ringing.add(arn);
        listeners.forEach(listener -> listener.accept(arn));
    }

    @Override
    public boolean rings(String alarmArn) {
        return ringing.contains(alarmArn);
    }

    @Override
    public void whenOneRings(Consumer<String> listener) {
        listeners.add(listener);
    }
}
