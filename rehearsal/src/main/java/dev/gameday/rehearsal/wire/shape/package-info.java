/** SDK objects to and from what bodies are made of, led by the metadata that the SDK's own classes carry. */
@NullMarked
package dev.gameday.rehearsal.wire.shape;

import org.jspecify.annotations.NullMarked;
