/** What a practice flow consists of, as data: the form that a flow file is read into. */
@NullMarked
package dev.gameday.rehearsal.flow.description;

import org.jspecify.annotations.NullMarked;
