/** What many sessions say together: coverage of the FMEA, trends, findings, maturity; pure folds over facts. */
@NullMarked
package dev.gameday.recorder.history;

import org.jspecify.annotations.NullMarked;
