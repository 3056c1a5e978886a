/** What a session began with and keeps beside its record: the texts of its runbook and binding, and how it is redacted. */
@NullMarked
package dev.gameday.recorder.origin;

import org.jspecify.annotations.NullMarked;
