/** Linked data inside public pages, in the words of schema.org. */
package org.csecprogress.report.discovery.page;
