/** Each metric over a run, in bounded memory however long it was. */
@NullMarked
package dev.gameday.recorder.report.metric;

import org.jspecify.annotations.NullMarked;
