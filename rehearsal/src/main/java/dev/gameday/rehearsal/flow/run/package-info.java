/** How a handler's steps are run, whoever runs them: work, calls, sends and puts. */
@NullMarked
package dev.gameday.rehearsal.flow.run;

import org.jspecify.annotations.NullMarked;
