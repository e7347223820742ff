/** Permissions of reviewers to enter a filing for its county. */
package org.csecprogress.submission.entry;
