/** Previewed figures that a freeze reads. */
package org.csecprogress.release.freeze;
