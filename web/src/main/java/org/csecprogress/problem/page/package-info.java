/** The page of every error, for visitors and staff. */
package org.csecprogress.problem.page;
