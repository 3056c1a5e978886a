/** What an account shows of a flow that runs in it: its functions, what they read and write, and what watches them. */
@NullMarked
package dev.gameday.catalog.survey;

import org.jspecify.annotations.NullMarked;
