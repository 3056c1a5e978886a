/** What people change by hand during a run, made as an effect of that run, and how it is taken back in the end. */
@NullMarked
package dev.gameday.shell.mitigation;

import org.jspecify.annotations.NullMarked;
