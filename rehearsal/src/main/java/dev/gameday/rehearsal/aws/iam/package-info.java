/** The rehearsal's IAM: roles, users, inline policies, and when a change of them takes effect. */
@NullMarked
package dev.gameday.rehearsal.aws.iam;

import org.jspecify.annotations.NullMarked;
