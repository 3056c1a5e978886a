package dev.gameday.shell.place;

import dev.gameday.runbook.profile.Profile;

/** Where a command acts, and what is allowed there. */
public record Ground(Profile profile, Place place) {}
