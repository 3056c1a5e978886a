/** Looks through an account for what game days left there, one class for each kind of thing. */
@NullMarked
package dev.gameday.catalog.aws.sweep;

import org.jspecify.annotations.NullMarked;
