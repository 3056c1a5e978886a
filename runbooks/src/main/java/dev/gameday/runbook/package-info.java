@NullMarked
package dev.gameday.runbook;

import org.jspecify.annotations.NullMarked;
