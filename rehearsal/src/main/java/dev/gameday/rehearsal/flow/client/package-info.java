/** Clients that submit requests and retry them. */
@NullMarked
package dev.gameday.rehearsal.flow.client;

import org.jspecify.annotations.NullMarked;
