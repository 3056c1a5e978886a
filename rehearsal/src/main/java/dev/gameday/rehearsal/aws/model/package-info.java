/** What the service models say of requests, and copies between the model's shapes. */
@NullMarked
package dev.gameday.rehearsal.aws.model;

import org.jspecify.annotations.NullMarked;
