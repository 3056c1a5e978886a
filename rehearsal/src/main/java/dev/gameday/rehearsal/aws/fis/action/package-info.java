/** What FIS can do to an account: the actions it documents, and the effects of those that rehearsal acts out. */
@NullMarked
package dev.gameday.rehearsal.aws.fis.action;

import org.jspecify.annotations.NullMarked;
