/** IAM's policy language: reading, checking and evaluating identity policies; no store, no AWS type. */
@NullMarked
package dev.gameday.rehearsal.aws.iam.policy;

import org.jspecify.annotations.NullMarked;
