/** Functions that bring code: how they are made, kept, and handed to where code is run. */
@NullMarked
package dev.gameday.rehearsal.aws.lambda.code;

import org.jspecify.annotations.NullMarked;
