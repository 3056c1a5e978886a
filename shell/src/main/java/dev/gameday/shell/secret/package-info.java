/** Addresses that are secrets: where they are found, and that they are not recorded. */
@NullMarked
package dev.gameday.shell.secret;

import org.jspecify.annotations.NullMarked;
