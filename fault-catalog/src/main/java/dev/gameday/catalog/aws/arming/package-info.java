/** Arming through the AWS SDK: functions, layer versions and presigned addresses. */
@NullMarked
package dev.gameday.catalog.aws.arming;

import org.jspecify.annotations.NullMarked;
