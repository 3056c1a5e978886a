/** Services outside Lambda: instances behind discovery, their servers and queues. */
@NullMarked
package dev.gameday.rehearsal.flow.service;

import org.jspecify.annotations.NullMarked;
