/** JSON as strictly as its standard has it: what is doubtful is an error. */
package dev.gameday.layer.json;
