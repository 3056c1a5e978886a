/** What every operation of FIS answers with: its errors, its pages and its ids. */
@NullMarked
package dev.gameday.rehearsal.aws.fis.answer;

import org.jspecify.annotations.NullMarked;
