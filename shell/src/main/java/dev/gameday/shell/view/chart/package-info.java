/** A metric's history drawn with characters: charts of dots or bars, and sparklines. */
@NullMarked
package dev.gameday.shell.view.chart;

import org.jspecify.annotations.NullMarked;
