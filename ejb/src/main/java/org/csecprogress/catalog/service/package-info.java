/** Provides the catalogue and the reference data to the services. */
package org.csecprogress.catalog.service;
