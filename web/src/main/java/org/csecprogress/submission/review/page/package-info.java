/** The pages of a state reviewer: the queue of a quarter and one submission. */
package org.csecprogress.submission.review.page;
