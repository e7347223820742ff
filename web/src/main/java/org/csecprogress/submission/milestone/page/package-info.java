/** The page of milestones of a filing. */
package org.csecprogress.submission.milestone.page;
