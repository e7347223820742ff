/** Stores the versions of the catalogue that were used. */
package org.csecprogress.catalog.persistence;
