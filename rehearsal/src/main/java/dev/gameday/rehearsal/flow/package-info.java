/** What the practice flow has to do with the world around it: time, load, faults, figures; no HTTP, no AWS type. */
@NullMarked
package dev.gameday.rehearsal.flow;

import org.jspecify.annotations.NullMarked;
