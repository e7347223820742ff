/** The file with the documents for the Legislature. */
package org.csecprogress.releasedesk.legislature.web;
