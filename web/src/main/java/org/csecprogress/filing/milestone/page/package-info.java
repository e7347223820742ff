/** The page of milestones of a filing. */
package org.csecprogress.filing.milestone.page;
