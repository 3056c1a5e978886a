/** Bodies of XML. */
@NullMarked
package dev.gameday.rehearsal.wire.xml;

import org.jspecify.annotations.NullMarked;
