/** The list of a county’s filings with the status of each. */
package org.csecprogress.filing.overview.service;
