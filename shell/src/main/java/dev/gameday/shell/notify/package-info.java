/** Tells people elsewhere of a run, through webhooks: on threads of their own, so that no run ever waits for them. */
@NullMarked
package dev.gameday.shell.notify;

import org.jspecify.annotations.NullMarked;
