/**
 * The disclosure officer's review before a release is cleared: what is withheld and why, what
 * changed, and whether a table is too detailed. It uses masked tables and reasons only, never the
 * value of a withheld figure.
 */
package org.csecprogress.publication.review;
