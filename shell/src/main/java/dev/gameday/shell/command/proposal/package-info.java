/** What Tab proposes for values that commands of several nouns take. */
@NullMarked
package dev.gameday.shell.command.proposal;

import org.jspecify.annotations.NullMarked;
