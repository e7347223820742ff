/** Pictures as files of their own, with their citation, and the pages from which they are taken. */
package org.csecprogress.report.sharing.page;
