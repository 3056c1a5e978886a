/** The fault layer of a Java function: an agent that never harms the function that it runs beside. */
package dev.gameday.layer;
