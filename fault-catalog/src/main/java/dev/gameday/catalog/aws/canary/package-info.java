/** Makes the calls of canaries: invocations, and requests over HTTP. */
@NullMarked
package dev.gameday.catalog.aws.canary;

import org.jspecify.annotations.NullMarked;
