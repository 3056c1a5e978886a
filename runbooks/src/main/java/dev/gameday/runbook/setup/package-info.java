/** What an account has to have and to allow before scenarios can be run in it: policies, and a template that makes them. */
@NullMarked
package dev.gameday.runbook.setup;

import org.jspecify.annotations.NullMarked;
