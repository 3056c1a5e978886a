/** The faults, one class each. */
package dev.gameday.layer.fault;
