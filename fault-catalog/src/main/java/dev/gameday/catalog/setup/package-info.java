/** What IAM has to allow for faults to be injected and undone, as policies that can be printed. */
@NullMarked
package dev.gameday.catalog.setup;

import org.jspecify.annotations.NullMarked;
