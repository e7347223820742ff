/** The versions of the catalogue in the database, which filings and releases refer to. */
package org.csecprogress.catalog.reference;
