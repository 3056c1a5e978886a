/** Whether a session's files are what was written, held against their chain, their seals and their anchors. */
@NullMarked
package dev.gameday.recorder.audit;

import org.jspecify.annotations.NullMarked;
