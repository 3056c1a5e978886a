/** Amazon EC2's network as far as access lists decide it: subnets, network ACLs, and what they let through. */
@NullMarked
package dev.gameday.rehearsal.aws.ec2;

import org.jspecify.annotations.NullMarked;
