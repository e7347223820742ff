/** Stores assignments, leaves and kept views of reviewers, and reads the queue. */
package org.csecprogress.review.persistence;
