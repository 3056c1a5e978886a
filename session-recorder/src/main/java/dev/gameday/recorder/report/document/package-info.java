/** A report as headings, tables and phrases, before any format; foreign text is in it as it is. */
@NullMarked
package dev.gameday.recorder.report.document;

import org.jspecify.annotations.NullMarked;
