@NullMarked
package dev.gameday.recorder;

import org.jspecify.annotations.NullMarked;
