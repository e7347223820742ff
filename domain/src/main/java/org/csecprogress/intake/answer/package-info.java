/** Answers to requests of other systems, kept so that a repeated request changes nothing. */
package org.csecprogress.intake.answer;
