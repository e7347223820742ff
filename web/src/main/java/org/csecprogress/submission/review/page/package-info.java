/** What a reviewer of the state works with: the queue of a quarter and one submission. */
package org.csecprogress.submission.review.page;
