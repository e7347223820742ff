/** The use cases of reviewing a release: figures, coverage, sign-offs and clearance. */
package org.csecprogress.release.review.service;
