package dev.gameday.shell.acceptance;

import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.Runbooks;
import java.util.stream.Stream;

/** The shipped scenarios that can be run in virtual time: all but those that act through a fault layer, which is real code. */
public final class VirtualScenarios {
    private VirtualScenarios() {}

    /** Their ids. */
    public static Stream<String> ids() {
        return Runbooks.shipped().all().stream()
                .map(Runbook::id)
                .filter(id -> !ShippedRunbook.of(id).text().contains("fault: layer-"));
    }
}
