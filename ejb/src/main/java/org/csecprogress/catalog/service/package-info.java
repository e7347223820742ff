/** The catalogue and the reference data, as the services see them. */
package org.csecprogress.catalog.service;
