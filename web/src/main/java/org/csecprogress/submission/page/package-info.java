/** The county's pages for its filing, from the first figure to the receipt. */
package org.csecprogress.submission.page;
