/** The common base of pages and resources: sentences, headers, session, errors and formats. */
package org.csecprogress.kernel.web;
