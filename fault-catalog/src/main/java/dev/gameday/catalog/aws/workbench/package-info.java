/** An engineer's hands in an account, over the SDK's clients. */
@NullMarked
package dev.gameday.catalog.aws.workbench;

import org.jspecify.annotations.NullMarked;
