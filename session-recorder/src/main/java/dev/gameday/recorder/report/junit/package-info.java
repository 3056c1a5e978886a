/** A report as JUnit XML, for pipelines that show tests. */
@NullMarked
package dev.gameday.recorder.report.junit;

import org.jspecify.annotations.NullMarked;
