/** One class per mechanism: how a fault is really done through AWS, and how it is taken away again. */
@NullMarked
package dev.gameday.catalog.mechanism;

import org.jspecify.annotations.NullMarked;
