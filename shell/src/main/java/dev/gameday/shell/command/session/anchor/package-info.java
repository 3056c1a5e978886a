/** Where anchors of sessions are kept, files and buckets with Object Lock, and for how long. */
@NullMarked
package dev.gameday.shell.command.session.anchor;

import org.jspecify.annotations.NullMarked;
