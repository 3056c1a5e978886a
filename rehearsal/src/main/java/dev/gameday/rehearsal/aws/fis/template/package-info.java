/** Experiment templates: what FIS refuses in one, and the ones it keeps. */
@NullMarked
package dev.gameday.rehearsal.aws.fis.template;

import org.jspecify.annotations.NullMarked;
