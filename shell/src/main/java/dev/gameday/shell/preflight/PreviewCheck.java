package dev.gameday.shell.preflight;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.readiness.TargetPreview;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.List;
import java.util.Optional;

/** Whether FIS itself comes to the targets of a plan. The preview makes a template and deletes it again. */
final class PreviewCheck {
    private static final String NAME = "preview";

    private PreviewCheck() {}

    static Check of(PlannedInjection planned, TargetPreview preview, String sweep) {
        Injection injection = planned.injection();
        String step = planned.step() + ": ";
        if (!preview.knows(injection)) {
            return Check.right(
                    NAME, step + "FIS has no part in " + injection.fault().id());
        }
        List<String> wanted =
                injection.targets().stream().map(Target::arn).sorted().toList();
        return preview.resolve(injection)
                .match(
                        found -> found.equals(wanted)
                                ? Check.right(NAME, step + "FIS comes to " + String.join(", ", found))
                                : Check.wrong(
                                        NAME,
                                        step + "FIS comes to " + String.join(", ", found) + " and the plan to "
                                                + String.join(", ", wanted) + "; check the binding",
                                        Optional.empty()),
                        trouble -> Check.wrong(
                                NAME,
                                step + trouble.sentence(),
                                Optional.of(sweep)
                                        .filter(command -> trouble.sentence().contains(" left"))));
    }
}
