/** Joins the practice flow and the services: what the flow asks of them, and what they ask of the flow. */
@NullMarked
package dev.gameday.rehearsal.aws.practice;

import org.jspecify.annotations.NullMarked;
