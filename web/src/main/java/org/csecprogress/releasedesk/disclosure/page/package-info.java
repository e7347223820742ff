/**
 * The disclosure review of a release: what is withheld, the proofs, the scores, the design test and
 * other designs.
 */
package org.csecprogress.releasedesk.disclosure.page;
