package dev.gameday.shell.command.scenario;

import dev.gameday.runbook.plan.Guards;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.NearestName;
import java.util.List;
import java.util.Set;

/** The {@code --override NAME} options of one command line: guards that there are, waived for a reason. */
final class Overrides {
    private Overrides() {}

    /** The guards; a slip of the pen must not pass for a waiver, nor a waiver without a reason. */
    static Set<String> of(List<String> options, String reason) {
        for (String option : options) {
            if (!Guards.NAMES.contains(option)) {
                throw new UsageException("--override cannot be '" + option + "', which is no guard: "
                        + NearestName.remedy(option, Guards.NAMES));
            }
        }
        if (!options.isEmpty() && reason.isEmpty()) {
            throw new UsageException("--override needs a reason that will be recorded: --reason TEXT.");
        }
        return Set.copyOf(options);
    }
}
