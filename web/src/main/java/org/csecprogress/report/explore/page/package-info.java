/** The page that answers a question about the published figures. */
package org.csecprogress.report.explore.page;
