/** Looks through an account, one kind of thing to a class. */
@NullMarked
package dev.gameday.catalog.aws.survey;

import org.jspecify.annotations.NullMarked;
