/** What pages show of the catalogue. */
package org.csecprogress.catalog.page;
