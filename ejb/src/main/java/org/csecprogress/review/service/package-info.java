/** The use cases of review: queue, assignment, leave, approval and overview. */
package org.csecprogress.review.service;
