/**
 * A run as people follow it: what its events fold to, and the news that each of them is. How that is shown stands in the
 * packages below, as pure functions with no terminal in sight.
 */
@NullMarked
package dev.gameday.shell.view;

import org.jspecify.annotations.NullMarked;
