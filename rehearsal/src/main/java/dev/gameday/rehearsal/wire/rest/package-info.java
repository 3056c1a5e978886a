/** The REST protocols: routes, and members in path, query, headers and body. */
@NullMarked
package dev.gameday.rehearsal.wire.rest;

import org.jspecify.annotations.NullMarked;
