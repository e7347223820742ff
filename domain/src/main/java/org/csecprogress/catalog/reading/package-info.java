/** The catalogue's files: reading, checks, versions and corrections. */
package org.csecprogress.catalog.reading;
