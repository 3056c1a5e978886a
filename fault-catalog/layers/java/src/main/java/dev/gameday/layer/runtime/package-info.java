/** The Lambda Runtime API, passed on between the function and Lambda with faults in between. */
package dev.gameday.layer.runtime;
