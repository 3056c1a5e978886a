/** Builds a flow from its description and runs it. */
@NullMarked
package dev.gameday.rehearsal.flow.engine;

import org.jspecify.annotations.NullMarked;
