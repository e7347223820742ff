/** The check of all answers, certification and submission, the receipt, and earlier revisions. */
package org.csecprogress.filing.check.page;
