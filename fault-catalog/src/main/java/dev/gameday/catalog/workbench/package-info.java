/** What an on-call engineer may look at and change in an account to end an incident, and how each change is taken back. */
@NullMarked
package dev.gameday.catalog.workbench;

import org.jspecify.annotations.NullMarked;
