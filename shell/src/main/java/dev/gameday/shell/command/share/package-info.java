/** What consoles share in a bucket: which one is meant, and how it is reached. */
@NullMarked
package dev.gameday.shell.command.share;

import org.jspecify.annotations.NullMarked;
