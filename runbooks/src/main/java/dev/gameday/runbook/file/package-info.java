/** YAML in; runbooks, bindings and guards, or every problem with its line, out. */
@NullMarked
package dev.gameday.runbook.file;

import org.jspecify.annotations.NullMarked;
