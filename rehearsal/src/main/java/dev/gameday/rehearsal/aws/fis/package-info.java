/** AWS FIS: templates checked as FIS checks them, experiments that live through its states, and what their actions do. */
@NullMarked
package dev.gameday.rehearsal.aws.fis;

import org.jspecify.annotations.NullMarked;
