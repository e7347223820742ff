/** Stores openings of releases. */
package org.csecprogress.release.review.persistence;
