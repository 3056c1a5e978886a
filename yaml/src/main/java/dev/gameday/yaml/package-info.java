/** Reads YAML that a person wrote so that every mistake in it is found at once, each with its line and its remedy. */
@NullMarked
package dev.gameday.yaml;

import org.jspecify.annotations.NullMarked;
