/** An experiment's life in time, and what halts it from outside. */
@NullMarked
package dev.gameday.rehearsal.aws.fis.experiment;

import org.jspecify.annotations.NullMarked;
