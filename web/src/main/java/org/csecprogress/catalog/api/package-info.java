/** The catalogue as JSON. */
package org.csecprogress.catalog.api;
