package dev.gameday.shell.command.setup;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.plan.PlanRequest;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.place.Profiles;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The profile and the binding that setup is asked for, which have to be of one account and Region. The binding is the profile's own unless another is named. */
record Grounds(Profile profile, Binding binding) {
    private static final SessionId NOBODY = new SessionId("no-session");

    static Grounds of(Profiles profiles, String profileName, @Nullable String bindingName) {
        Profile profile = profiles.named(profileName);
        Binding binding =
                Bindings.named(bindingName == null ? profile.live().binding().orElse(Bindings.REHEARSAL) : bindingName);
        if (!profile.account().equals(binding.account()) || !profile.region().equals(binding.region())) {
            throw new UsageException("The profile %s is for account %s in %s, but the binding %s for %s in %s;"
                            .formatted(
                                    profile.name(),
                                    profile.account(),
                                    profile.region(),
                                    binding.name(),
                                    binding.account(),
                                    binding.region())
                    + " name the two that belong together with --profile and --binding.");
        }
        return new Grounds(profile, binding);
    }

    PlanRequest request(Runbook runbook, FaultCatalog catalog, Map<String, String> settings) {
        return new PlanRequest(
                runbook,
                catalog,
                binding,
                GuardFile.shipped(),
                settings,
                NOBODY,
                profile.schedulerRole(),
                profile.precautions().stopAlarms());
    }
}
