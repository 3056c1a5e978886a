package dev.gameday.shell.command.proposal;

import dev.gameday.runbook.plan.Guards;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the guards that can be waived, each with what it stands against. */
@Component("guardNames")
final class GuardNames implements CompletionProvider {
    static final Map<String, String> AGAINST = Map.ofEntries(
            Map.entry("account", "another account than the profile's"),
            Map.entry("region", "another Region than the profile's"),
            Map.entry("scenario", "a scenario that the profile doesn't allow"),
            Map.entry("fault", "a fault that the profile doesn't allow"),
            Map.entry("protected", "a target with a protected tag"),
            Map.entry("blast-radius", "more targets than the limit"),
            Map.entry("cost", "more action minutes than the limit"),
            Map.entry("freeze", "a run that touches a freeze"),
            Map.entry("incident", "a run while an incident goes on"),
            Map.entry("lock", "a target that another console's run holds"),
            Map.entry("approval", "a plan that nobody else approved; can't be waived"),
            Map.entry("disk", "less room than a record needs"),
            Map.entry("permissions", "a permission that is missing"),
            Map.entry("stop-alarm", "a stop alarm that is missing, raised or can't trip"),
            Map.entry("leftovers", "something of another run that is still there"),
            Map.entry("lever", "an engaged FIS safety lever"),
            Map.entry("targets", "a step that finds nothing to hit"),
            Map.entry("held", "a target that this console's own run holds"),
            Map.entry("no-expiry", "a fault that does not end by itself"),
            Map.entry("layer", "a fault of a layer that would come to nothing"));

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Guards.NAMES.stream()
                .map(guard ->
                        new CompletionProposal(guard).description(AGAINST.getOrDefault(guard, "a guard of the plan")))
                .toList();
    }
}
