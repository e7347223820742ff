/** What every page and resource stands on: words, headers, session, errors and formats. */
package org.csecprogress.kernel.web;
