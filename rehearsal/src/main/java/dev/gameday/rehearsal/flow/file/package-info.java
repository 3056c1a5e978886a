/** Reads flow files into descriptions, with every mistake told by its place and its remedy. */
@NullMarked
package dev.gameday.rehearsal.flow.file;

import org.jspecify.annotations.NullMarked;
