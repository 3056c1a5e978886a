/** A report as Markdown that shows foreign text and lets it do nothing. */
@NullMarked
package dev.gameday.recorder.report.markdown;

import org.jspecify.annotations.NullMarked;
