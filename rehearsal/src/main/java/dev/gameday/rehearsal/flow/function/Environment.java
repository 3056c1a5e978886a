package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.fault.FaultExtension;

/** One execution environment of a function: in one zone, one invocation at a time, made for one configuration. */
record Environment(Zone zone, FaultExtension extension, Sizing sizing) {}
