/** The SDK clients, and the adapters that stand behind the ports. */
@NullMarked
package dev.gameday.catalog.aws;

import org.jspecify.annotations.NullMarked;
