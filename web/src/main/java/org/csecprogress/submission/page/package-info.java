/**
 * What all pages of a county's filing share: the filing at hand, addresses, fields, dates and
 * refusals.
 */
package org.csecprogress.submission.page;
