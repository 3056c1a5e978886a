/** How Lambda words its answers and its errors. */
@NullMarked
package dev.gameday.rehearsal.aws.lambda.answer;

import org.jspecify.annotations.NullMarked;
