/** S3 of the rehearsal: buckets in memory, with versions and Object Lock where a bucket was made with it. */
@NullMarked
package dev.gameday.rehearsal.aws.s3;

import org.jspecify.annotations.NullMarked;
