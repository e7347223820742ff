/** Openings of releases by those who sign. */
package org.csecprogress.release.review;
