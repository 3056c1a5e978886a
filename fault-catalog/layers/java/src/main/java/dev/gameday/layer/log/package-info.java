/** What the layer tells the log, a line of JSON each. */
package dev.gameday.layer.log;
