/** The query protocols: awsQuery and ec2Query, and the forms that they send. */
@NullMarked
package dev.gameday.rehearsal.wire.query;

import org.jspecify.annotations.NullMarked;
