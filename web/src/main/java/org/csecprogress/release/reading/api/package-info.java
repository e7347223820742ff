/** The releases as JSON and CSV. */
package org.csecprogress.release.reading.api;
