/**
 * Filings and submissions of a county: the one state machine, revisions, certifications and events.
 */
package org.csecprogress.filing;
