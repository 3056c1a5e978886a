/** Lambda's layers: their versions, with what is in them. */
@NullMarked
package dev.gameday.rehearsal.aws.lambda.layer;

import org.jspecify.annotations.NullMarked;
