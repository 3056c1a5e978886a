/** What is seen of a system: metrics, alarms, log lines, invocations, and canaries that ask by themselves. */
@NullMarked
package dev.gameday.catalog.metric;

import org.jspecify.annotations.NullMarked;
