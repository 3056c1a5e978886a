/** The times that a run is measured by: to detect, to acknowledge, to mitigate, to recover. */
@NullMarked
package dev.gameday.recorder.report.measure;

import org.jspecify.annotations.NullMarked;
