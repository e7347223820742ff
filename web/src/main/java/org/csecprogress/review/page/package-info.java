/** One submission as its reviewer reads and decides it. */
package org.csecprogress.review.page;
