/** Follows the logs of Lambda functions, for what they say of each invocation. */
@NullMarked
package dev.gameday.catalog.aws.tail;

import org.jspecify.annotations.NullMarked;
