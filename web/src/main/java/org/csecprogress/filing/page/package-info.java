/**
 * The common base of all pages of a county's filing: the filing at hand, addresses, fields, dates
 * and refusals.
 */
package org.csecprogress.filing.page;
