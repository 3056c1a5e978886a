package dev.gameday.shell.replay;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.profile.Profile;
import java.util.Optional;

/** What is there now of what a run was staged with: the runbook, the profile, the binding, and a flow other than the usual. */
public record Stage(Runbook runbook, Profile profile, Binding binding, Optional<FlowDescription> flow) {}
