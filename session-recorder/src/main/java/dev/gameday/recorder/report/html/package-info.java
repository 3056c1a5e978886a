/** A report as one HTML file that needs nothing beside it: no network, no script, no other file. */
@NullMarked
package dev.gameday.recorder.report.html;

import org.jspecify.annotations.NullMarked;
