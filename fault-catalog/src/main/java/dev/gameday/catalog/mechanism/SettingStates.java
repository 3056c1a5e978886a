package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.mechanism.FunctionSetting.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a changed setting's present value says of the change; a vanished function has nothing left to undo. */
final class SettingStates {
    private SettingStates() {}

    static ControlState of(String setting, Optional<Reading> present, String ours, String old) {
        if (present.isEmpty()) {
            return ControlState.of(Presence.GONE, setting + ": the function no longer exists");
        }
        Reading reading = present.get();
        String detail = setting + " is " + reading.value();
        if (reading.value().equals(ours)) {
            Presence presence = reading.updating() ? Presence.STARTING : Presence.ACTIVE;
            return new ControlState(presence, detail, Map.of(), reading.failure());
        }
        if (!reading.value().equals(old)) {
            return ControlState.of(Presence.GONE, detail + ", set by somebody else and left so (it was " + old + ")");
        }
        return reading.updating()
                ? ControlState.of(Presence.ENDING, detail + " again, still being applied")
                : new ControlState(
                        reading.failure().isPresent() ? Presence.ENDED : Presence.GONE,
                        detail + " as before",
                        Map.of(),
                        reading.failure());
    }

    /** The state of all together: that of the most present one. */
    static ControlState joined(List<ControlState> states) {
        Presence most = states.stream()
                .map(ControlState::presence)
                .min(Comparator.naturalOrder())
                .orElse(Presence.GONE);
        return new ControlState(
                most,
                states.stream().map(ControlState::detail).collect(Collectors.joining("; ")),
                Map.of(),
                states.stream().flatMap(state -> state.failure().stream()).findFirst());
    }
}
