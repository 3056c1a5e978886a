package dev.gameday.shell.panel;

import dev.gameday.shell.view.RunView;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/** What is on the panel: a run, asked for whenever it is drawn, the run's time, and the zone that people live in. */
record Showing(Supplier<RunView> views, InstantSource clock, ZoneId zone) {}
