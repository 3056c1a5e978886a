/** Reads fault files, one fault each, and checks them against what AWS allows. */
@NullMarked
package dev.gameday.catalog.file;

import org.jspecify.annotations.NullMarked;
