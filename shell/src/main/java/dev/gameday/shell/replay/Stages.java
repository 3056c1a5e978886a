package dev.gameday.shell.replay;

import dev.gameday.recorder.replay.Restaging;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.event.RunEvent.Conditions;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.run.Library;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what there is now of what a run was staged with; what was named by file has to be named again. */
public final class Stages {
    /** Names the runbook as it is in the record. */
    public static final String RECORDED = "recorded";

    private final Library library;
    private final Profiles profiles;

    public Stages(Library library, Profiles profiles) {
        this.library = library;
        this.profiles = profiles;
    }

    /** The stage of that run; null is an option that was left out. */
    public Stage of(
            Restaging restaging,
            @Nullable String runbook,
            @Nullable String profile,
            @Nullable String binding,
            Optional<FlowDescription> flow) {
        return new Stage(
                runbook(restaging.plan(), runbook), profile(restaging, profile), binding(restaging, binding), flow);
    }

    /** The runbook that is named, else the shipped one of the recorded id, else the recorded one. */
    public Runbook runbook(Plan plan, @Nullable String named) {
        if (named != null) {
            return named.equals(RECORDED) ? plan.runbook() : library.runbook(named);
        }
        return library.runbooks().stream()
                .filter(shipped -> shipped.id().equals(plan.runbook().id()))
                .findFirst()
                .orElse(plan.runbook());
    }

    private Profile profile(Restaging restaging, @Nullable String named) {
        String recorded = restaging.conditions().map(Conditions::profile).orElse(Profiles.REHEARSAL);
        try {
            return profiles.named(named == null ? recorded : named);
        } catch (UsageException unknown) {
            throw named != null
                    ? unknown
                    : new UsageException("The session ran within the profile '" + recorded
                            + "', which is not found by its name; name its file with --profile.");
        }
    }

    private static Binding binding(Restaging restaging, @Nullable String named) {
        String recorded = restaging.plan().binding();
        if (named == null && !Bindings.SHIPPED.contains(recorded)) {
            throw new UsageException("The session ran with the binding '" + recorded
                    + "', which does not ship; name its file with --binding.");
        }
        return Bindings.named(named == null ? recorded : named);
    }
}
