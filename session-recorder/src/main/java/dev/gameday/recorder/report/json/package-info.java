/** A report as JSON for programs, in a form that has a version and a schema. */
@NullMarked
package dev.gameday.recorder.report.json;

import org.jspecify.annotations.NullMarked;
