/** How a question about the published figures is read from its address and answered. */
package org.csecprogress.report.explore.web;
