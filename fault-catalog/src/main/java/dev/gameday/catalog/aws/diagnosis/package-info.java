/** Asks an account why a fault that runs there has no effect; one class a question. */
@NullMarked
package dev.gameday.catalog.aws.diagnosis;

import org.jspecify.annotations.NullMarked;
