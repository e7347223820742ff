/** The page of the retention schedule and of legal holds. */
package org.csecprogress.retention.page;
