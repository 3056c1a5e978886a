/** The faults that take something from the function while its handler runs, and give it back. */
package dev.gameday.layer.fault.held;
