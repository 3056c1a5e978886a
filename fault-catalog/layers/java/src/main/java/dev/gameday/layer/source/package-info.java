/** Where the document comes from, and when what is known of it may still be used. */
package dev.gameday.layer.source;
