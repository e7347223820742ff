/** How pictures of a report and citations are served as files. */
package org.csecprogress.report.sharing.web;
