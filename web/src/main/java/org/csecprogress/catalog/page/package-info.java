/** The data dictionary. */
package org.csecprogress.catalog.page;
