/**
 * Arming: what is added to a function's layers and variables so that faults can act in it, and how exactly that is taken
 * away again, whatever others changed meanwhile.
 */
@NullMarked
package dev.gameday.catalog.arming;

import org.jspecify.annotations.NullMarked;
